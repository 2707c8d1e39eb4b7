"""Words of the pages: names of what the register holds, text with its findings marked, sums and moves in words."""
