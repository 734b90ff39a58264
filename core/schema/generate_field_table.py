#!/usr/bin/env python3
"""Writes the field table of the built-in kinds as a C++ file.

Reads the Go types of k8s.io/api and k8s.io/apimachinery (Debian: golang-k8s-api-dev). They are the API's own source: the json tags
are the exact names, the comments the documentation, the constants of a named string type its values. The same input gives the same
bytes.

    generate_field_table.py FOLDER_OF_K8S_IO OUTPUT     (an empty FOLDER writes an empty table)

Needs nothing but python3-minimal.
"""
import os
import re
import sys

META = "apimachinery/pkg/apis/meta/v1"
TYPE = re.compile(r"^type (\w+) (?:= )?(.+)$")
FIELD = re.compile(r'^\t(?:(\w+)\s+)?(\S+)\s+`[^`]*?json:"([^"]*)"[^`]*`')
CONSTANT = re.compile(r'^(?:\t|const )(\w+)\s+([\w.]+)\s*=\s*"((?:[^"\\]|\\.)*)"')
IMPORT = re.compile(r'^\t(?:(\w+) )?"(k8s\.io/[^"]+)"')
GROUP = re.compile(r'GroupName = "([^"]*)"')

SCALARS = {"string": "String", "bool": "Boolean", "int": "Integer", "int32": "Integer", "int64": "Integer", "uint32": "Integer",
           "uint8": "Integer", "float32": "Number", "float64": "Number", "[]byte": "String"}
KNOWN = {"apimachinery/pkg/api/resource.Quantity": "Quantity", "apimachinery/pkg/util/intstr.IntOrString": "IntegerOrString",
         META + ".Time": "Time", META + ".MicroTime": "Time", META + ".Duration": "Duration",
         "apimachinery/pkg/types.UID": "String", "apimachinery/pkg/types.NodeName": "String"}


class GoType:
    def __init__(self, name, expression, doc, folder, imports):
        self.name, self.expression, self.doc, self.folder, self.imports = name, expression, doc, folder, imports
        self.fields, self.values = [], []
        self.is_kind = self.is_namespaced = False


def prose(lines):
    """The text of a comment as paragraphs: without markers for generators, notes to developers and what follows a `---`."""
    paragraphs, words = [], []
    for line in lines + [""]:
        line = line.strip()
        if line == "---":
            line = ""
            lines = []
        if line.startswith(("+", "TODO", "NOTE(", "FIXME")) or re.match(r"^\W*TODO\b", line):
            continue
        if line:
            words.append(line)
        elif words:
            paragraphs.append(" ".join(" ".join(words).split()))
            words = []
        if lines == []:
            break
    return "\n".join(paragraphs)


def read_file(path, folder, types):
    imports, groups, current, in_constants = {}, [[]], None, False
    pending = []  # constants may stand before their type
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        comment = re.match(r"^\s*//\s?(.*)$", line)
        if comment:
            groups[-1].append(comment.group(1))
            continue
        if not line.strip():
            if groups[-1]:
                groups.append([])
            continue
        doc = groups[-1] if groups[-1] or len(groups) < 2 else []
        imported = IMPORT.match(line)
        if imported:
            module = imported.group(2)[len("k8s.io/"):]
            imports[imported.group(1) or module.split("/")[-1]] = module
        elif current and line == "}":
            current = None
        elif current:
            field = FIELD.match(line)
            if field:
                current.fields.append((field.group(1), field.group(2), field.group(3), doc))
        elif TYPE.match(line):
            name, expression = TYPE.match(line).groups()
            made = GoType(name, expression, prose(doc), folder, imports)
            marks = [mark for group in groups for mark in group]
            made.is_kind = "+genclient" in marks
            made.is_namespaced = "+genclient:nonNamespaced" not in marks
            types[folder + "." + name] = made
            current = made if expression.endswith("struct {") else None
        elif CONSTANT.match(line):
            name, type_name, value = CONSTANT.match(line).groups()
            pending.append((folder + "." + type_name, value, prose(doc)))
        groups = [[]]
    return pending


def read_folder(root, folder, types):
    group, constants = None, []
    for file in sorted(os.listdir(os.path.join(root, folder))):
        path = os.path.join(root, folder, file)
        if not file.endswith(".go") or file.endswith("_test.go") or "generated" in file:
            continue
        if file == "register.go":
            group = GROUP.search(open(path, encoding="utf-8").read()).group(1)
        constants += read_file(path, folder, types)
    for type_name, value, doc in constants:
        known = types.get(type_name)
        if known and known.expression == "string" and value and value not in [v for v, _ in known.values]:
            known.values.append((value, doc))
    return group


class Table:
    """Rows of the C++ file; texts are kept once."""

    def __init__(self, types):
        self.types = types
        self.text, self.size, self.places = [], 0, {}
        self.rows, self.fields, self.values, self.kinds = [], [], [], []
        self.indexes = {}

    def put(self, text):
        if text not in self.places:
            data = text.encode("utf-8")
            self.places[text] = (self.size, len(data))
            self.text.append(data)
            self.size += len(data)
        return "{%d, %d}" % self.places[text]

    def add(self, key, kind, name="", doc="", element=0, first=0, count=0):
        index = self.indexes.get(key)
        row = (kind, self.put(name), self.put(doc), element, first, count)
        if index is None:
            index = self.indexes[key] = len(self.rows)
            self.rows.append(row)
        else:
            self.rows[index] = row
        return index

    def index_of(self, expression, folder, imports):
        expression = expression.lstrip("*")
        if expression in SCALARS:
            return self.add(expression, SCALARS[expression])
        if expression.startswith("[]"):
            element = self.index_of(expression[2:], folder, imports)
            return self.add("[]%d" % element, "List", element=element)
        if expression.startswith("map["):
            key, value = expression[4:].split("]", 1)
            keys, element = self.index_of(key, folder, imports), self.index_of(value, folder, imports)
            return self.add("map[%d]%d" % (keys, element), "Map", element=element, first=keys)
        if "." in expression:
            package, name = expression.split(".")
            return self.index_of_type(imports.get(package, package), name)
        return self.index_of_type(folder, expression)

    def index_of_type(self, folder, name):
        key = folder + "." + name
        if key in self.indexes:
            return self.indexes[key]
        if key in KNOWN:
            return self.add(key, KNOWN[key])
        known = self.types.get(key)
        if not known or known.expression.startswith("func"):
            return self.add("any", "Any")
        if known.expression == "string":
            first = len(self.values)
            self.values += [(self.put(value), self.put(doc)) for value, doc in known.values]
            return self.add(key, "String", name, known.doc, first=first, count=len(known.values))
        if not known.expression.endswith("struct {"):
            target = self.index_of(known.expression, folder, known.imports)
            kind, _, _, element, first, count = self.rows[target]
            return self.add(key, kind, name, known.doc, element, first, count)
        index = self.add(key, "Object", name, known.doc)  # before its fields: JSONSchemaProps holds itself
        rows = self.field_rows(known)
        first = len(self.fields)
        self.fields += rows
        self.add(key, "Object" if rows else "Any", name, known.doc, first=first, count=len(rows))
        return index

    def field_rows(self, known):
        rows = []
        for name, expression, tag, comment in known.fields:
            json, *options = tag.split(",")
            if json == "-":
                continue
            if not json:  # embedded
                package, _, base = expression.lstrip("*").rpartition(".")
                folder = known.imports.get(package, package) if package else known.folder
                embedded = self.types.get(folder + "." + base)
                rows += self.field_rows(embedded) if embedded else []
                continue
            marks = [line.strip() for line in comment]
            required = "omitempty" not in options and "+optional" not in marks
            feature = next((mark.split("=", 1)[1] for mark in marks if mark.startswith("+featureGate=")), "")
            rows.append((self.put(json), self.put(prose(comment)), self.put(feature),
                         self.index_of(expression, known.folder, known.imports), "true" if required else "false"))
        return rows

    def add_kind(self, group, version, known):
        self.kinds.append((group, version, known.name, self.index_of_type(known.folder, known.name), known.is_namespaced))


def literal(data):
    """The bytes as C++ string literals of a bearable length."""
    pieces = []
    for start in range(0, len(data), 900):
        piece = ""
        for byte in data[start:start + 900]:
            character = chr(byte)
            if character in '"\\':
                piece += "\\" + character
            elif character == "\n":
                piece += "\\n"
            elif 32 <= byte < 127 and character != "?":
                piece += character
            else:
                piece += "\\%03o" % byte
        pieces.append('    "%s"' % piece)
    return "\n".join(pieces) or '    ""'


def stable_first(kind):
    group, version, name = kind[0], kind[1], kind[2]
    match = re.match(r"^v(\d+)(?:(alpha|beta)(\d+))?$", version)
    stage = {None: 0, "beta": 1, "alpha": 2}[match.group(2)]
    return (name, stage, group == "extensions", -int(match.group(1)), -int(match.group(3) or 0), group)


def write(table, version, out):
    out.write("// Made by generate_field_table.py from k8s.io/api %s. Not to be edited.\n" % (version or "(none)"))
    out.write('#include "core/schema/field_table.h"\n\nnamespace bulkhead {\n\nnamespace {\n\n')
    kinds = [(table.put(kind[0]), table.put(kind[1]), table.put(kind[2]), kind[3], "true" if kind[4] else "false")
             for kind in sorted(table.kinds, key=stable_first)]
    out.write("constexpr char text[] =\n%s;\n\n" % literal(b"".join(table.text)))

    def rows(kind, name, lines):
        if lines:
            out.write("constexpr FieldTable::%s %s[] = {\n%s\n};\n\n" % (kind, name, "\n".join(lines)))

    rows("TypeRow", "types", ["    {ValueKind::%s, %s, %s, %d, %d, %d}," % row for row in table.rows])
    rows("FieldRow", "fields", ["    {%s, %s, %s, %d, %s}," % row for row in table.fields])
    rows("ValueRow", "values", ["    {%s, %s}," % row for row in table.values])
    rows("KindRow", "kinds", ["    {%s, %s, %s, %d, %s}," % row for row in kinds])
    used = [("types", table.rows), ("fields", table.fields), ("values", table.values), ("kinds", kinds)]
    spans = ", ".join(name if lines else "{}" for name, lines in used)
    out.write('constexpr FieldTable table{{text, sizeof text - 1}, %s, "%s"};\n\n' % (spans, version))
    out.write("} // namespace\n\nconst FieldTable &builtInFields()\n{\n    return table;\n}\n\n} // namespace bulkhead\n")


def kubernetes_version(root):
    """"1.32.3": k8s.io/api v0.32.3 is the API of Kubernetes 1.32.3, and names the apimachinery of the same version."""
    required = re.search(r"k8s\.io/apimachinery v0\.([\d.]+)", open(os.path.join(root, "api", "go.mod"), encoding="utf-8").read())
    return "1." + required.group(1) if required else ""


def main(root, output):
    types, groups = {}, {}
    if root:
        read_folder_types(root, types, groups)
    table = Table(types)
    for folder, group in groups.items():
        for known in list(types.values()):
            if known.is_kind and known.folder == folder:
                table.add_kind(group, folder.split("/")[-1], known)
    with open(output, "w", encoding="utf-8", newline="\n") as out:
        write(table, kubernetes_version(root) if root else "", out)


def read_folder_types(root, types, groups):
    read_folder(root, META, types)
    for name in sorted(os.listdir(os.path.join(root, "api"))):
        for version in sorted(os.listdir(os.path.join(root, "api", name))) if os.path.isdir(os.path.join(root, "api", name)) else []:
            folder = os.path.join("api", name, version)
            if os.path.exists(os.path.join(root, folder, "types.go")) and os.path.exists(os.path.join(root, folder, "register.go")):
                groups[folder] = read_folder(root, folder, types)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
