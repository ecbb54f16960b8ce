// Prints so many free ports, none of which the system gives to whoever asks for any before they are used.
import { createServer } from 'node:net'

const listening = () =>
    new Promise(found => {
        const server = createServer()
        server.on('error', () => found(listening()))
        server.listen(10000 + Math.floor(Math.random() * 20000), '127.0.0.1', () => found(server))
    })

const servers = await Promise.all(Array.from({ length: Number(process.argv[2]) }, listening))
console.log(servers.map(server => server.address().port).join(' '))
servers.forEach(server => server.close())
