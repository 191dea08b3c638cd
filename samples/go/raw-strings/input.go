package samples

import "fmt"

const usage = `
func inRaw() {}
import "nowhere"
a backslash before the end: \`

const quoted = "func inQuoted() {} \" still inside `"

var runes = []rune{'"', '\'', '`', '{', '\\'}

func Real() string {
	url := "https://example.com//not-a-comment" + `// nor here`
	fmt.Println("/* not open", url, "*/")
	return url
}
