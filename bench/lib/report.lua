-- wrk's figures on one line, for the harness.
done = function(summary, latency)
  local errors = summary.errors
  print(string.format(
    "measured %d %.1f %d %d %d",
    summary.requests,
    summary.requests * 1e6 / summary.duration,
    latency:percentile(50),
    latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
