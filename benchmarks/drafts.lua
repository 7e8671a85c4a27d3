-- Creates draft listings, each with another title. TOKEN is the access token of a seller.
local count = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
function request()
  count = count + 1
  return wrk.format(nil, "/api/v1/listings", nil, string.format(
    '{"title":"Alternateur Valeo Clio III %d","category":"alternator","grade":"B","price":{"amount":8900,"currency":"EUR"},'
    .. '"references":["8200660034"],"donor":{"make":"renault","model":"clio-iii","year":2008,"mileageKm":"125 000 km"}}', count))
end
function done(summary, latency, requests)
  local errors = summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout
  io.write(string.format("RESULT rate=%.0f p50=%.2f p95=%.2f p99=%.2f errors=%d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, errors))
end
