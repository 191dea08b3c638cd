render() {
  cat <<EOF1 | filter_it
text $(inside_heredoc) and `also_inside`
  function fake() { nothing; }
EOF1
  cat <<-'RAW' > out.txt
	$(not_called) it's
	RAW
  send <<"A" <<B
$(no)
A
$(yes_called)
B
  grep x <<< "$(here_string)"
  echo $((1 << 2))
}
after_it
