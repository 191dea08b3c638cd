#!/usr/bin/env zsh
autoload -Uz compinit
prompt_dir() {
  print -P "%F{blue}${(%):-%~}%f $(git_branch)"
}
plugins=(git docker)
if (( $+commands[fzf] )); then
  setup_fzf
fi
for f in ~/.zsh/*.zsh(N); do load_file $f; done
