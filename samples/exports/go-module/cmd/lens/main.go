package main

func main() {}

func Run() {}
