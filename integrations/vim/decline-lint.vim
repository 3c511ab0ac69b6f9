" In ~/.vim/after/ftplugin/mail.vim and text.vim: `:make` reviews the file, `:cnext` goes to the next finding.
setlocal makeprg=decline-lint\ --format\ unix\ --fail-on\ never\ %:S
setlocal errorformat=%f:%l:%c:\ %t%*[a-z]:\ %m
