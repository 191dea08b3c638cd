package tables

class Table {
    private val cells = mutableListOf<String>()
    val width = 3

    fun draw(): String = line()

    protected fun measure(): Int {
        return width
    }

    private fun line(): String {
        return ""
    }
}

internal class Layout {
    fun place(): Int {
        return 1
    }
}

internal fun parse(text: String): Table {
    return Table()
}

private fun trim(text: String): String {
    return text
}

fun Table.size(): Int {
    return 1
}
