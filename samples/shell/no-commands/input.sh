for name in alpha beta gamma; do echo "$name"; done
case "$1" in
  start | begin) start_it ;;
  stop) stop_it ;;
  *) show_help ;;
esac
list=(one two three)
list+=(four)
declare -A map=([a]=x [b]=y)
[[ $a == b && c -lt d || -f e ]] && really
[[ $v =~ ^(foo|bar)$ ]]
(( i++ || j-- ))
n=$(( f (1) + g ))
echo word other {left,right}.txt
/usr/bin/tool arg; ./local arg; "$cmd" arg; $dynamic arg; ${tools[0]} arg
VALUE=plain
export VALUE
