-- Requests the paths of a file in a loop; each thread starts at a random line. REQUESTS is the file.
local paths = {}
for line in io.lines(os.getenv("REQUESTS")) do paths[#paths + 1] = line end
local next_path = 0
function init(arguments)
  math.randomseed(os.time())
  next_path = math.random(#paths)
end
function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end
function done(summary, latency, requests)
  local errors = summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout
  io.write(string.format("RESULT rate=%.0f p50=%.2f p95=%.2f p99=%.2f errors=%d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, errors))
end
