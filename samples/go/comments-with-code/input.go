// Package samples: func inDoc() {}
package samples

import "os" // import "nowhere"

/*
func removed() {}
var x = os.Getenv("REMOVED")
*/

// Mode says how to run. func alsoNot() {}
func Mode( /* func in() */ fallback string) string {
	// return os.Getenv("NOT_READ")
	if mode := os.Getenv("MODE"); mode != "" { // os.Getenv("NOR_THIS")
		return mode /* panic("no") */
	}
	return fallback + "// no comment" + "/* nor this */"
}
