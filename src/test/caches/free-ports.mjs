// Prints so many free ports.
import { createServer } from 'node:net'

const servers = Array.from({ length: Number(process.argv[2]) }, () => createServer().listen(0, '127.0.0.1'))
await Promise.all(servers.map(server => new Promise(ready => server.on('listening', ready))))
console.log(servers.map(server => server.address().port).join(' '))
servers.forEach(server => server.close())
