run(){
  first_one "$1"
  second_one
}
