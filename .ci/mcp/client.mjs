// Calls /mcp with the official TypeScript clients: that of 2025 (@modelcontextprotocol/sdk) and that of 2026
// (@modelcontextprotocol/client). Usage: node client.mjs URL TITLE SELLER-TOKEN ADMINISTRATOR-TOKEN; TITLE is of a part on sale.
import assert from 'node:assert/strict';
import { Client as Client2026, StreamableHTTPClientTransport as Transport2026 } from '@modelcontextprotocol/client';
import { Client as Client2025 } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as Transport2025 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [url, title, seller, administrator] = process.argv.slice(2);
const info = { name: 'check-mcp', version: '1' };
const forms = {
  2025: (options) => [new Client2025(info), new Transport2025(new URL(url), options)],
  2026: (options) => [
    new Client2026(info, { versionNegotiation: { mode: 'auto' } }),
    new Transport2026(new URL(url), options),
  ],
};

async function connected(form, token, work) {
  const [client, transport] = forms[form](token ? { requestInit: { headers: { Authorization: `Bearer ${token}` } } } : {});
  await client.connect(transport);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

async function names(client) {
  return (await client.listTools()).tools.map((tool) => tool.name);
}

async function refused(client, name) {
  const result = await client.callTool({ name, arguments: {} });
  assert.equal(result.isError, true, `${name} is refused`);
  assert.equal(result.structuredContent.error.code, 'cody.tool-unknown');
}

for (const form of Object.keys(forms)) {
  await connected(form, undefined, async (visitor) => {
    if (form === '2026') assert.equal(visitor.getNegotiatedProtocolVersion(), '2026-07-28');
    const tools = await names(visitor);
    for (const name of ['search_catalog', 'lookup_catalog', 'get_product', 'search_parts', 'check_fitment'])
      assert.ok(tools.includes(name), `a visitor is offered ${name}`);
    for (const name of ['list_orders', 'seller_figures', 'system_state']) {
      assert.ok(!tools.includes(name), `a visitor is not offered ${name}`);
      await refused(visitor, name);
    }
    const found = await visitor.callTool({ name: 'search_parts', arguments: { text: title } });
    const part = found.structuredContent.items.find((item) => item.title === title);
    assert.ok(part, `${title} is found`);
    assert.deepEqual(JSON.parse(found.content[0].text), found.structuredContent);
    const catalog = await visitor.callTool({ name: 'search_catalog', arguments: { catalog: { query: title } } });
    const product = catalog.structuredContent.products.find((item) => item.id === part.id);
    assert.equal(product.price_range.min.amount, part.price.cents);
    const shown = await visitor.callTool({ name: 'get_product', arguments: { catalog: { id: part.id } } });
    assert.equal(shown.structuredContent.product.title, title);
    await assert.rejects(visitor.callTool({ name: 'no_such_tool', arguments: {} }), /Unknown tool/);
  });
  await connected(form, seller, async (client) => {
    const tools = await names(client);
    assert.ok(tools.includes('seller_figures') && tools.includes('list_orders'));
    assert.ok(!tools.includes('system_state'));
    await refused(client, 'system_state');
    assert.ok(!(await client.callTool({ name: 'seller_figures', arguments: {} })).isError);
  });
  await connected(form, administrator, async (client) => {
    assert.ok((await names(client)).includes('system_state'));
    const state = await client.callTool({ name: 'system_state', arguments: {} });
    assert.ok(state.structuredContent.figures.length > 0);
  });
  await assert.rejects(connected(form, 'x.y.z', names), /401|token|Unauthorized/i);
  console.log(`client of ${form}: lists, finds, is refused what is not its role's`);
}
