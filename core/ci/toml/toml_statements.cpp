#include "core/ci/toml/toml_statements.h"

#include "core/ci/toml/toml_scanner.h"

#include <algorithm>

namespace bulkhead {

bool isWithin(TomlNode node, TomlNode ancestor)
{
    while (node && node != ancestor)
        node = node.parent();
    return node.isValid();
}

const TomlStatement *headerOf(TomlNode table)
{
    if (!table)
        return nullptr;
    const auto statements = table.document()->statements();
    const auto found = std::ranges::find_if(statements, [&](const TomlStatement &statement) {
        return statement.kind == TomlStatement::Kind::Header && statement.target == table.index();
    });
    return found == statements.end() ? nullptr : &*found;
}

const TomlStatement *lastOwn(TomlNode table)
{
    const TomlStatement *last = nullptr;
    for (const TomlStatement &statement : table.document()->statements()) {
        if (statement.section == table.index())
            last = &statement;
    }
    return last;
}

const TomlStatement *firstWithin(TomlNode node)
{
    const std::span<const TomlStatement> all = node.document()->statements();
    const auto first = std::ranges::find_if(
        all, [&](const TomlStatement &statement) { return isWithin(TomlNode(node.document(), statement.target), node); });
    return first == all.end() ? nullptr : &*first;
}

const TomlStatement *lastWithin(TomlNode node)
{
    const TomlStatement *last = nullptr;
    for (const TomlStatement &statement : node.document()->statements()) {
        if (isWithin(TomlNode(node.document(), statement.target), node))
            last = &statement;
    }
    return last;
}

ByteOffset endOfLine(const TomlDocument &document, const TomlStatement &statement)
{
    return document.source()->lineRange(statement.range.end).end;
}

ByteOffset beginOfBlock(const TomlDocument &document, const TomlStatement &statement)
{
    const SourceText &source = *document.source();
    ByteOffset begin = source.lineRange(statement.range.begin).begin;
    while (begin > source.bomSize()) {
        const TextRange above = source.lineRange(begin - 1);
        const std::string_view text = source.text(above);
        const std::size_t first = text.find_first_not_of(" \t");
        if (first == std::string_view::npos || text[first] != '#')
            break;
        begin = above.begin;
    }
    return begin;
}

std::optional<ByteOffset> commaAfter(TomlNode item)
{
    TomlScanner scanner(item.document()->source()->bytes(), item.valueRange().end);
    scanner.skipLines();
    return scanner.peek() == ',' ? std::optional(scanner.at()) : std::nullopt;
}

} // namespace bulkhead
