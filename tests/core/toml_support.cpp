#include "toml_support.h"

#include "core/yaml/embedded_text.h"
#include "core/yaml/yaml_writer.h"

namespace bulkhead::test {

namespace {

std::string withCarriageReturns(const std::string &text)
{
    std::string result;
    for (const char c : text)
        result += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return result;
}

std::string indented(const std::string &text, std::size_t columns)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            result += std::string(columns, ' ') + text.substr(at, end - at);
        result += '\n';
        at = end + 1;
    }
    return result;
}

std::string literal(const std::string &toml, std::size_t columns)
{
    // The number says how far the text is indented, should its first line be so itself.
    const std::string key = columns == 2 ? "data:\n" : "a:\n  b:\n    c:\n";
    const std::string keyColumn(columns - 2, ' ');
    const std::string chomping = toml.ends_with('\n') ? "" : "-";
    return (columns == 2 ? std::string() : key) + keyColumn + "config.toml: |2" + chomping + "\n" + indented(toml, columns) + keyColumn
        + "after: 1\n";
}

} // namespace

std::string hostedText(TomlHost host, const std::string &toml)
{
    switch (host) {
    case TomlHost::File:
        return toml;
    case TomlHost::CrlfFile:
        return withCarriageReturns(toml);
    case TomlHost::Literal:
        return literal(toml, 2);
    case TomlHost::DeepLiteral:
        return literal(toml, 8);
    case TomlHost::CrlfLiteral:
        return withCarriageReturns(literal(toml, 8));
    case TomlHost::Json:
        return "{\"config.toml\": " + quotedString(toml, YamlStyle::DoubleQuoted) + ", \"after\": 1}\n";
    }
    return {};
}

HostedToml::HostedToml(TomlHost kind, const std::string &fileText)
    : file(SourceText::create("values.yaml", fileText))
    , stream(YamlStream::parse(file))
{
    if (kind == TomlHost::File || kind == TomlHost::CrlfFile) {
        toml = std::make_unique<TomlDocument>(file);
        return;
    }
    YamlNode above = stream.documents().at(0).yaml->root();
    while (above && !above["config.toml"])
        above = above.firstChild().nextSibling();
    holder = above["config.toml"];
    toml = std::make_unique<TomlDocument>(holder ? EmbeddedText::create(holder) : SourceText::create("none", "not found"));
}

std::string withoutCarriageReturns(std::string text)
{
    std::erase(text, '\r');
    return text;
}

namespace {

void collect(TomlNode node, std::map<std::string, std::string> &leaves)
{
    if (node.size() == 0) {
        leaves[node.path()] = node.isTable() ? "{}" : node.isArray() ? "[]" : std::to_string(int(node.kind())) + std::string(node.text());
        return;
    }
    for (TomlNode child = node.firstChild(); child; child = child.nextSibling())
        collect(child, leaves);
}

} // namespace

std::map<std::string, std::string> leavesOf(TomlNode root)
{
    std::map<std::string, std::string> leaves;
    if (root.size() > 0)
        collect(root, leaves);
    return leaves;
}

QByteArray nameOf(TomlHost host)
{
    static const char *const names[] = {"file", "CRLF file", "literal", "deep literal", "CRLF literal", "JSON"};
    return names[int(host)];
}

} // namespace bulkhead::test
