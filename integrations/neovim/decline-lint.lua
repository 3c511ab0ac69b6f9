-- In ~/.config/nvim/after/ftplugin/mail.lua and text.lua: what decline-lint finds, as diagnostics, after each save.
local namespace = vim.api.nvim_create_namespace('decline-lint')
local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  suggestion = vim.diagnostic.severity.HINT,
}

local function show(buffer, printed)
  local ok, report = pcall(vim.json.decode, printed)
  if not ok or not report.drafts[1] then return end
  local found = {}
  for _, finding in ipairs(report.drafts[1].findings) do
    -- Columns are UTF-16 units there and bytes here.
    local function column(line, units)
      local text = vim.api.nvim_buf_get_lines(buffer, line - 1, line, false)[1] or ''
      local fine, byte = pcall(vim.str_byteindex, text, math.max(units - 1, 0), true)
      return fine and byte or #text
    end
    table.insert(found, {
      lnum = finding.line - 1,
      col = column(finding.line, finding.column),
      end_lnum = finding.endLine - 1,
      end_col = column(finding.endLine, finding.endColumn),
      severity = severities[finding.severity],
      message = finding.message,
      code = finding.rule,
      source = 'decline-lint',
    })
  end
  vim.diagnostic.set(namespace, buffer, found)
end

local function review(event)
  local lines = vim.api.nvim_buf_get_lines(event.buf, 0, -1, false)
  local printed = vim.fn.system({ 'decline-lint', '--format', 'json', '--fail-on', 'never', '-' }, table.concat(lines, '\n') .. '\n')
  show(event.buf, printed)
end

vim.api.nvim_create_autocmd({ 'BufWritePost' }, { buffer = 0, callback = review })
review({ buf = vim.api.nvim_get_current_buf() })
