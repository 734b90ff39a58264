#include "yaml_text_generator.h"

namespace bulkhead {

std::string YamlTextGenerator::pick(std::initializer_list<const char *> choices)
{
    return choices.begin()[m_random() % choices.size()];
}

std::string YamlTextGenerator::properties(const char *tag)
{
    std::string text;
    if (chance(12)) {
        if (std::string_view(tag) == "!!map")
            m_mappings.push_back(m_anchors);
        text += " &a" + std::to_string(m_anchors++);
    }
    if (chance(4))
        text += std::string(" ") + tag;
    return text;
}

std::string YamlTextGenerator::endOfLine()
{
    std::string text = pick({"", "", "", "", " ", " # c", "  # it's \"c\": [x"});
    text += '\n';
    if (chance(6))
        text += pick({"\n", "# whole line\n", "      # far right\n", "  \n"});
    return text;
}

std::string YamlTextGenerator::key()
{
    const std::string name = pick({"name", "image", "env", "a", "b", "x-y", "k8s.io/a"});
    if (chance(8))
        return '"' + name + '"';
    return chance(4) ? '\'' + name + '\'' : name;
}

std::string YamlTextGenerator::scalar()
{
    if (m_anchors > 0 && chance(12))
        return " *a" + std::to_string(m_random() % static_cast<unsigned>(m_anchors));
    return properties("!!str") + ' '
        + pick({"word", "true", "12", "null", "~", "'it''s'", "\"two \\\" words\"", "a:b", "a#b", "http://x/y?z", "-1", "\"\"",
                "''", "two words", "ü", "😀 x"});
}

std::string YamlTextGenerator::blockScalar(std::size_t column)
{
    const std::string indentation(column, ' ');
    std::string text = pick({" |", " |-", " |+", " >", " >-", " |2"});
    text += pick({"", "", " # header"});
    text += '\n';
    if (text.contains('2'))
        return text + indentation + "    more\n" + indentation + "  text\n";
    const int lines = static_cast<int>(m_random() % 4);
    for (int i = 0; i < lines; ++i)
        text += pick({"", "", "\n"}) + indentation + "  " + pick({"text", "# no comment", "- a", "k: v", "  deeper"}) + "\n";
    if (lines > 0 && chance(20))
        text += pick({"\n", "\n\n", "      \n"});
    return text;
}

std::string YamlTextGenerator::flow(int depth, std::size_t column)
{
    const bool isMapping = chance(50);
    const bool lines = chance(25);
    const std::string lineBreak = lines ? pick({"\n", "\n", " # f\n"}) + std::string(column + 4, ' ') : std::string();
    std::string text = isMapping ? "{" : "[";
    const int entries = static_cast<int>(m_random() % 4);
    for (int i = 0; i < entries; ++i) {
        text += lineBreak;
        if (isMapping)
            text += pick({"", "", "", "? "}) + key() + (chance(10) ? std::string() : ":");
        else if (chance(8))
            text += "single: pair";
        if (text.ends_with(':') || !isMapping)
            text += chance(12) && isMapping ? std::string()
                : depth > 0 && chance(30)   ? ' ' + flow(depth - 1, column + 2)
                                            : scalar();
        if (i + 1 < entries || chance(10))
            text += pick({",", ", ", ",\t", " ,"});
    }
    if (lines)
        text += '\n' + std::string(column + 2, ' ');
    return text + (isMapping ? '}' : ']');
}

std::string YamlTextGenerator::json(int depth, std::size_t column)
{
    const bool isMapping = chance(60);
    const std::string lineBreak = '\n' + std::string(column, '\t');
    std::string text = isMapping ? "{" : "[";
    const int entries = static_cast<int>(m_random() % 4);
    for (int i = 0; i < entries; ++i) {
        text += (i > 0 ? "," : "") + lineBreak + '\t';
        if (isMapping)
            text += '"' + pick({"a", "b", "name"}) + "\": ";
        text += depth > 0 && chance(50) ? json(depth - 1, column + 1) : pick({"1", "true", "null", "\"text\"", "\"\\u00e9\\n\""});
    }
    return text + (entries > 0 ? lineBreak : "") + (isMapping ? '}' : ']');
}

std::string YamlTextGenerator::valueAfterKey(int depth, std::size_t column)
{
    if (depth > 0 && chance(25))
        return properties("!!map") + endOfLine() + mapping(depth - 1, column + 2 + 2 * (m_random() % 2));
    if (depth > 0 && chance(25))
        return properties("!!seq") + endOfLine() + sequence(depth - 1, column + 2 * (m_random() % 2));
    if (chance(10))
        return blockScalar(column);
    if (chance(8))
        return properties("!!null") + endOfLine();
    if (chance(4))
        return " plain over\n" + std::string(column + 3, ' ') + "two lines\n";
    return (chance(15) ? ' ' + flow(2, column) : scalar()) + endOfLine();
}

std::string YamlTextGenerator::valueAfterDash(int depth, std::size_t column)
{
    if (depth > 0 && chance(35)) {
        const std::size_t spaces = 1 + m_random() % 3;
        return std::string(spaces, ' ') + mapping(depth - 1, column + 1 + spaces).substr(column + 1 + spaces);
    }
    if (depth > 0 && chance(15))
        return ' ' + sequence(depth - 1, column + 2).substr(column + 2);
    if (chance(8))
        return blockScalar(column);
    if (chance(5))
        return endOfLine();
    return (chance(15) ? ' ' + flow(1, column) : scalar()) + endOfLine();
}

std::string YamlTextGenerator::mapping(int depth, std::size_t column)
{
    std::string text;
    const int entries = 1 + static_cast<int>(m_random() % 3);
    for (int i = 0; i < entries; ++i) {
        text += std::string(column, ' ');
        if (chance(4))
            text += "? " + key() + endOfLine() + std::string(column, ' ') + ':' + valueAfterKey(depth, column);
        else if (chance(2))
            text += "? " + key() + '\n';
        else if (chance(2))
            text += "{flow: key}: v" + endOfLine();
        else if (!m_mappings.empty() && chance(15))
            text += "<<: " + merged() + endOfLine();
        else
            text += (chance(3) ? "&k" + std::to_string(m_random()) + ' ' : "") + key() + ':' + valueAfterKey(depth, column);
    }
    return text;
}

std::string YamlTextGenerator::merged()
{
    const auto alias = [this] { return "*a" + std::to_string(m_mappings[m_random() % m_mappings.size()]); };
    return chance(80) ? alias() : '[' + alias() + ", " + alias() + ']';
}

std::string YamlTextGenerator::list()
{
    std::string text = "apiVersion: v1\nitems:\n";
    const int items = 1 + static_cast<int>(m_random() % 3);
    for (int i = 0; i < items; ++i)
        text += "- kind: Pod\n" + mapping(2, 2);
    return text + "kind: List\n";
}

std::string YamlTextGenerator::sequence(int depth, std::size_t column)
{
    std::string text;
    const int items = 1 + static_cast<int>(m_random() % 3);
    for (int i = 0; i < items; ++i)
        text += std::string(column, ' ') + '-' + valueAfterDash(depth, column);
    return text;
}

std::string YamlTextGenerator::document()
{
    m_anchors = 0;
    m_mappings.clear();
    std::string text = chance(15) ? json(3, 0) + '\n' : chance(8) ? list() : chance(85) ? mapping(3, 0) : sequence(3, 0);
    if (chance(10))
        text = "--- # start\n" + text;
    if (chance(10))
        text += "---\nsecond: document\n";
    while (chance(15) && text.ends_with('\n'))
        text.pop_back();
    if (chance(15)) {
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
            text.insert(at, 1, '\r');
    }
    return chance(8) ? "\xEF\xBB\xBF" + text : text;
}

} // namespace bulkhead
