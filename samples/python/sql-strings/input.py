def report(cursor, session, text, status, table):
    cursor.execute("SELECT a, (SELECT max(b) FROM lines) FROM orders WHERE id = %s", (1,))
    cursor.execute(f"SELECT * FROM {table}")
    cursor.execute(
        """
        WITH recent AS (SELECT id FROM visits)
        SELECT EXTRACT(day FROM at) FROM recent
        """
    )
    cursor.execute("UPDATE orders SET status = '%s'" % status)
    cursor.execute("delete from carts where id = 3")
    session.execute(text(f"SELECT id FROM refunds WHERE status = '{status}'"))
    query = "INSERT INTO audit (who) VALUES ('" + status + "')"
    cursor.execute(query)
    cursor.executescript("CREATE TABLE IF NOT EXISTS notes (id INT)")
    print("select one from the list", "Delete from here", "UPDATE pending", "SELECT 1")
    return "Please SELECT a file FROM the folder"
