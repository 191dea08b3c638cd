text='$(not_run) `nor_this` "x'
more="say \"$(run_in "inner $(run_deeper 'x')" end)\" and \$(not_run)"
ansi=$'it\'s $(no)'
default="${value:-$(fallback "a}b")}"
count=${#list} # ${#list} is no comment
rest=${path##*/}; last=$#
echo a#b "c # d" 'e # f' # $(comment)
trim "${name%%'#'*}" "${name//\"/}"
