module example.org/lens

go 1.22
