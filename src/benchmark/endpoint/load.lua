-- wrk's script: load.lua -- FILE. Posts the bodies of FILE (one a line) one after the other.
local requests, next_one = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, line)
  end
end

function request()
  next_one = next_one % #requests + 1
  return requests[next_one]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("\n%.0f %.1f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
