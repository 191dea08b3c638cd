outer() {
  inner() {
    deep_call
  }
  inner | while read -r x; do
    case $x in
      a) one_call "$(two_call)" ;;
      b) (three_call) ;;
    esac
  done
  if [ "$1" = y ]; then { four_call; }; fi
}
last_call
