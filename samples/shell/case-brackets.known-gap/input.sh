case "$1" in
  (stop) stop_it ;;
  (begin | start)
    start_it
    ;;
esac
after_it
