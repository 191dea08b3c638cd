#!/usr/bin/env python3
"""The key of models, tables and migrations of a tree.

    make_key.py TREE > KEY.json

`models` and `tables` are names as the program writes them, `migrations` the files in the order in which they run (a folder of
scripts by the script that leads forwards), by the conventions of the tool: Alembic follows `down_revision`, Django `dependencies` and
numbers, Fluent the calls of `migrations.add`, the others the number or time that names begin with. Tests are left out.
"""
import ast, json, os, re, sys

SKIPPED = {"node_modules", ".git", "vendor", "dist", "target", ".build"}
TEST = re.compile(r"(^|/)(tests?|spec|specs|__tests__|e2e|Tests|\w+Tests)/|(_test|\.test|\.spec|_spec|Tests?)\.\w+$|(^|/)test_[^/]*$")
SQL = re.compile(r"(?i)\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?((?:[\"`\[]?\w+[\"`\]]?\.)?(?:[\"`\[][\w-]+|\w+)[\"`\]]?)")


def files(tree):
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(f for f in folders if f not in SKIPPED)
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), tree)
            if not TEST.search(path):
                yield path, name


def bare(name):
    return re.sub(r"[\"`\[\]]", "", name).removeprefix("public.").removeprefix("dbo.")


def number(name):
    digits = re.match(r"[A-Za-z]*?([\d_\-.]+)", name)
    return [int(d) for d in re.findall(r"\d+", digits[1])] if digits else [0]


def python(tree, path, text, models, tables, links):
    try:
        root = ast.parse(text)
    except SyntaxError:
        return
    values = {}
    for node in root.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and isinstance(getattr(node, "value", None), ast.Constant):
            values[target.id] = node.value.value
    if "revision" in values and "down_revision" in values:
        links[path] = (values["revision"], values["down_revision"])
    for node in ast.walk(root):
        if isinstance(node, ast.ClassDef):
            bases = [ast.unparse(b) for b in node.bases]
            isTable = any(k.arg == "table" for k in node.keywords)
            if isTable or any(b in ("models.Model", "db.Model", "Base", "AbstractBaseUser", "AbstractUser") for b in bases):
                models.add(node.name)
        if isinstance(node, ast.Call):
            name, first = ast.unparse(node.func), node.args[0] if node.args else None
            if name == "op.create_table" and isinstance(first, ast.Constant):
                tables.add(first.value)
            if name == "migrations.CreateModel":
                for keyword in node.keywords:
                    if keyword.arg == "name":
                        models.add(keyword.value.value)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Constant):
            if node.targets[0].id in ("__tablename__", "db_table"):
                tables.add(node.value.value)


CODE = {
    ".rb": [("model", r"(?m)^\s*class\s+([A-Z][\w:]*)\s*<\s*(?:ApplicationRecord|ActiveRecord::Base)\b"),
            ("table", r"(?<![.\w])create_table[\s(]+[:\"'](\w+)"), ("table", r"self\.table_name\s*=\s*['\"](\w+)")],
    ".php": [("model", r"class\s+(\w+)\s+extends\s+(?:Model|Authenticatable|Pivot)\b"),
             ("table", r"Schema::create\(\s*['\"](\w+)"), ("table", r"protected\s+\$table\s*=\s*['\"](\w+)")],
    ".cs": [("model", r"DbSet<(\w+)>\s+\w+\s*\{"), ("model", r"IEntityTypeConfiguration<(\w+)>"), ("model", r"IdentityDbContext<(\w+)>"),
            ("table", r"\.ToTable\(\s*\"(\w+)\""), ("table", r"\bCreateTable\(\s*name:\s*\"(\w+)\"")],
    ".java": [("model", r"@Entity\b(?:\s*@\w+(?:\([^)]*\))?)*\s*(?:public\s+)?(?:final\s+)?class\s+(\w+)"), ("table", r"@Table\([^)]*?name\s*=\s*\"(\w+)\"")],
    ".rs": [("table", r"(?:diesel::)?table!\s*\{\s*(\w+)\s*\("), ("model", r"#\[diesel\(table_name\s*=\s*\w+\)\](?:\s*#\[[^\n]*\])*\s*(?:pub\s+)?struct\s+(\w+)")],
    ".swift": [("model", r"class\s+(\w+)\s*:\s*(?:[^{]*,\s*)?Model\s*[,{]"), ("table", r"static\s+let\s+schema\s*=\s*\"([^\"]+)\""),
               ("table", r"\.schema\(\s*\"(\w+)\"\s*\)(?=(?:(?!\.schema\()[\s\S])*?\.create\(\))")],
    ".ts": [("model", r"@Entity\((?:[^()]|\([^()]*\))*\)\s*(?:@\w+\((?:[^()]|\([^()]*\))*\)\s*)*export\s+class\s+(\w+)"),
            ("model", r"@Schema\((?:[^()]|\([^()]*\))*\)\s*export\s+class\s+(\w+)"),
            ("table", r"@Entity\(\s*(?:\{\s*name:\s*)?['\"](\w+)"), ("table", r"\b(?:pg|mysql|sqlite)Table\(\s*['\"]([\w-]+)")],
    ".prisma": [("model", r"(?m)^model\s+(\w+)\s*\{"), ("table", r"(?m)^model\s[^}]*?@@map\(\s*(?:name:\s*)?\"(\w+)\"")],
    ".go": [("table", r"TableName\(\)\s*string\s*\{\s*return\s*\"(\w+)\""), ("model", r"type\s+(\w+)\s+struct\s*\{\s*ent\.Schema")],
    ".ex": [("model", r"(?m)^defmodule\s+([\w.]+)\s+do(?:(?!^defmodule\s)[\s\S])*?^\s+schema\s*\(?\""), ("table", r"(?m)^\s+schema\s*\(?\"(\w+)\"")],
    ".exs": [("table", r"create(?:_if_not_exists)?[ (]+table\(?\s*[:\"](\w+)"), ("table", r"CREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)")],
}


def main(tree):
    models, tables, links, folders, added = set(), set(), {}, {}, []
    for path, name in files(tree):
        extension = os.path.splitext(name)[1]
        folder = os.path.dirname(path)
        if extension not in CODE and extension not in (".py", ".sql"):
            continue
        text = open(os.path.join(tree, path), encoding="utf-8", errors="replace").read()
        if extension == ".py":
            python(tree, path, text, models, tables, links)
            if "/migrations/" in path and re.match(r"\d", name):
                folders.setdefault(folder, []).append(path)
            continue
        if extension == ".sql":
            tables.update(bare(t) for t in SQL.findall(re.sub(r"(?s)--[^\n]*|/\*.*?\*/|'[^']*'", "", text)))
            kind = os.path.splitext(os.path.splitext(name)[0])[1]
            if re.search(r"(^|/)(migrations?|migrate|drizzle)(/|$)", folder) and kind != ".down" and not name.startswith("down.") :
                base = os.path.dirname(folder) if name in ("migration.sql", "up.sql") else folder
                folders.setdefault(base, []).append(path)
            continue
        code = re.sub(r"(?s)/\*.*?\*/", "", text) if extension != ".rb" else re.sub(r"(?m)^\s*#.*$", "", text)
        for kind, pattern in CODE[extension]:
            (models if kind == "model" else tables).update(bare(found) for found in re.findall(pattern, code))
        if extension == ".ts" or extension == ".go":
            tables.update(bare(t) for t in SQL.findall(code)) if "/migrations/" in path else None
        if extension == ".go":
            for struct, body in re.findall(r"type\s+(\w+)\s+struct\s*\{([^{}]*)\}", code):
                if "gorm:\"" in body or re.search(r"(?m)^\s*(gorm\.Model|(?:\w+\.)?Base)\s*$", body):
                    models.add(struct)
            models.update(re.findall(r"AutoMigrate\(&(?:\w+\.)?(\w+)\{", code))
        if extension == ".swift":
            added += re.findall(r"migrations\.add\(\s*(\w+)\(", text)
        elif re.search(r"(^|/)(migrations?|migrate)$" if extension != ".go" else r"(^|/)migrations(/|$)", folder, re.I) and re.match(r"(Version|m)?\d{4}", name) \
                and not name.endswith((".Designer.cs", "ModelSnapshot.cs")):
            folders.setdefault(folder, []).append(path)
    order = {}
    if links:
        following = {down: (path, revision) for path, (revision, down) in links.items()}
        chain, at = [], None
        while at in following:
            path, at = following[at]
            chain.append(path)
        order["alembic"] = chain
    for folder, paths in folders.items():
        if any(p in links for p in paths):
            continue
        key = lambda p: number(os.path.basename(os.path.dirname(p)) if os.path.basename(p) in ("migration.sql", "up.sql")
                               else os.path.basename(p)) + [p]
        order[folder] = sorted(paths, key=lambda p: (key(p)[:-1], p))
    if added:
        order["added"] = added
    return models, tables, order


if __name__ == "__main__":
    tree = sys.argv[1].rstrip("/")
    models, tables, order = main(tree)
    corrections = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "corrections.json"))).get(os.path.basename(tree), {})
    models = (models | set(corrections.get("models", []))) - set(corrections.get("noModels", []))
    tables = (tables | set(corrections.get("tables", []))) - set(corrections.get("noTables", []))
    json.dump({"models": sorted(models), "tables": sorted(tables), "migrations": order}, sys.stdout, indent=0)
