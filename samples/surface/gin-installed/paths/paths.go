package paths

const (
	PhotosSubPath = "photos/post"
	LoginPrefix   = "/members/login/"
)
