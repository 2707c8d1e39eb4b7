"""One undertaking through all its statements: links and judgements make chains, and chains make entries."""
