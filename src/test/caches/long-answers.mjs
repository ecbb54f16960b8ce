// Makes a series of a thousand parts and reads it, a hundred at a time, and lists of a hundred articles, from the server and through a proxy.
import assert from 'node:assert/strict'

const server = process.env.SERIATIM_URL
const proxy = process.argv[2]
const titles = Array.from({ length: 1000 }, (_, index) => `Step ${index + 1} of the Long Stairs`)

async function send(method, path, body, headers = {}) {
    const answer = await fetch(`${server}/manage/v1${path}`, {
        method,
        body,
        headers: { Authorization: `Bearer ${process.env.SERIATIM_KEY}`, ...headers },
    })
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
    return answer
}

async function carriedOut(run, patience = 600) {
    const { state } = await (await send('GET', run)).json()
    if (state !== 'done') {
        assert.ok(patience > 0 && state !== 'failed', `${run}: ${state}`)
        await new Promise(resolve => setTimeout(resolve, 100))
        await carriedOut(run, patience - 1)
    }
}

for (let done = 0; done < titles.length; done += 100) {
    const files = new FormData()
    for (const title of titles.slice(done, done + 100)) {
        files.append('file', new Blob([`${title}\n\nIt creaks a little.\n`], { type: 'text/plain' }), `${title}.txt`)
    }
    const sent = await send('POST', '/imports', files)
    await carriedOut(sent.headers.get('Location').replace('/manage/v1', ''))
}
const json = { 'Content-Type': 'application/json' }
const begun = await send('POST', '/series', JSON.stringify({ title: 'The Long Stairs' }), json)
const { id, slug } = await begun.json()
const parts = { parts: titles.map(title => ({ title })) }
await send('PUT', `/series/${id}/parts`, JSON.stringify(parts), { ...json, 'If-Match': begun.headers.get('ETag') })

const addresses = [`/v1/series/${slug}`, '/v1/articles?limit=100', '/v1/articles?limit=100&fields=slug']
for (const address of addresses) {
    for (const base of [server, proxy]) {
        const answer = await fetch(base + address)
        const { items, parts, total } = await answer.json()
        const head = [...answer.headers].map(([name, value]) => name.length + value.length + 4).reduce((a, b) => a + b)
        console.log(`${base === server ? 'Node' : 'nginx'} ${address}: ${answer.status}, ${(parts ?? items).length} items, ${head} bytes of headers`)
        assert.equal(answer.status, 200)
        assert.equal((parts ?? items).length, 100)
        if (parts) assert.equal(total, titles.length)
        assert.ok(head < 4096)
    }
}
