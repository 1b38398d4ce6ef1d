-- What somebody does in Neovim, without a screen: opens a lesson, mistypes a code, reads what is found, asks for
-- completion and for help, renames. The answers go to a file, as JSON.
local server, folder, file, answers = unpack(vim.fn.argv())
vim.cmd('silent! argdelete *')
vim.opt.swapfile = false
vim.cmd('edit ' .. vim.fn.fnameescape(file))

local client = vim.lsp.start_client({
  name = 'throughline',
  cmd = { vim.env.THROUGHLINE_NODE, server, 'lsp', '--stdio' },
  root_dir = folder,
})
vim.lsp.buf_attach_client(0, client)
vim.wait(20000, function() return vim.lsp.client_is_stopped(client) or vim.lsp.get_client_by_id(client).initialized end)

local function found(code)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == code then return diagnostic.message end
  end
end
local function ask(method, line, column)
  local given = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = column } }
  local replies = vim.lsp.buf_request_sync(0, method, given, 20000) or {}
  local reply = replies[client]
  return reply and reply.result
end
local function line_with(words)
  for at, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from, to = text:find(words, 1, true)
    if from then return at - 1, from - 1, to end
  end
end

local told = { clean = #vim.diagnostic.get(0) }
local row, first, last = line_with('4.NF.A.1')
vim.api.nvim_buf_set_text(0, row, first, row, last, { '4.NF.Q.1' })
vim.wait(20000, function() return found('unknown-standard') ~= nil end)
told.wrong = found('unknown-standard')

vim.api.nvim_buf_set_text(0, row, first, row, first + 8, { '4.NF.A' })
local completion = ask('textDocument/completion', row, first + 6) or {}
told.first = (completion.items or completion)[1].label

vim.api.nvim_buf_set_text(0, row, first, row, first + 6, { '4.NF.A.1' })
vim.wait(20000, function() return found('unknown-standard') == nil end)
local hover = ask('textDocument/hover', row, first + 1)
told.hover = hover and hover.contents.value

local where = ask('textDocument/definition', line_with('id:'), 6)
told.definition = where and #where
local outline = ask('textDocument/documentSymbol', 0, 0)
told.outline = outline and outline[1].name

-- What editors mostly see: nothing, half of something, what is broken, other line ends, wide signs.
told.odd = {}
for name, text in pairs({
  empty = {},
  half = { '---', 'id: half', 'standards:', '  addressing: [4.NF.A' },
  broken = { '---', 'id: [', '  title: }', ': :', '---', '::::activity{', '|' },
  windows = { '---\r', 'id: windows\r', 'title: W\r', 'standards: { addressing: [4.NF.A.1] }\r', '---\r' },
  wide = { '---', 'id: wide', 'title: W', '---', '🌍 数 :standard[4.NF.A.1]' },
}) do
  vim.api.nvim_buf_set_lines(0, 0, -1, false, text)
  local row = math.max(#text, 1) - 1
  if name == 'windows' then row = 3 end
  local column = name == 'windows' and 28 or name == 'wide' and 17 or math.max(#(text[row + 1] or ''), 0)
  local completed = ask('textDocument/completion', row, column)
  local explained = ask('textDocument/hover', row, column)
  ask('textDocument/documentSymbol', row, column)
  ask('textDocument/foldingRange', row, column)
  told.odd[name] = {
    completed = completed and #(completed.items or completed) or 0,
    explained = explained and explained.contents.value or '',
    alive = not vim.lsp.client_is_stopped(client),
  }
end

vim.fn.writefile({ vim.fn.json_encode(told) }, answers)
vim.lsp.stop_client(client)
vim.wait(5000, function() return vim.lsp.client_is_stopped(client) end)
vim.cmd('qa!')
