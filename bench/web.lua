-- What wrk prints when it is done: one line of JSON for bench/web.py.
done = function(summary, latency)
  local wrong = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format('\n{"asked": %d, "micros": %d, "p50": %d, "p95": %d, "wrong": %d, "bytes": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), wrong, summary.bytes))
end
