package glass

func Melt() {}
