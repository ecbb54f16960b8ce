-- Asks for the addresses in a file, one after the other. A line is an address, or an address, a tab and the entity tag
-- that the client holds already. Prints requests a second, p50 and p99 in milliseconds, and how many answers were wrong.

local requests, last = {}, 0

function init(args)
   for line in io.lines(args[1]) do
      local path, tag = line:match("^([^\t]+)\t?(.*)$")
      local headers = { Host = "127.0.0.1", ["If-None-Match"] = tag ~= "" and tag or nil }
      requests[#requests + 1] = wrk.format("GET", path, headers)
   end
end

function request()
   last = last % #requests + 1
   return requests[last]
end

function done(summary, latency)
   local e = summary.errors
   io.write(string.format("measured %.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
      latency:percentile(50) / 1000, latency:percentile(99) / 1000,
      e.connect + e.read + e.write + e.status + e.timeout))
end
