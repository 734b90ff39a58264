#include "toml_text_generator.h"

namespace bulkhead {

std::string TomlTextGenerator::pick(std::initializer_list<const char *> choices)
{
    return choices.begin()[m_random() % choices.size()];
}

std::string TomlTextGenerator::key()
{
    const std::string name = "k" + std::to_string(m_keys++);
    const auto dice = m_random() % 12;
    if (dice == 0)
        return "\"" + name + ".é\\u0041\"";
    if (dice == 1)
        return "'" + name + " = # [x]'";
    return name;
}

std::string TomlTextGenerator::equals()
{
    return pick({" = ", " = ", " = ", "=", " =", "= ", "    =  ", "\t=\t"});
}

std::string TomlTextGenerator::endOfLine()
{
    std::string text = pick({"", "", "", "", " ", " # c", "  # it's \"c\": [x"});
    text += '\n';
    if (chance(10))
        text += pick({"\n", "# whole line\n", "      # [far] = 'right'\n", "  \n"});
    return text;
}

std::string TomlTextGenerator::array(int depth)
{
    const std::size_t count = m_random() % 4;
    const bool lines = chance(35);
    std::string text = "[";
    if (lines)
        text += pick({"\n", " # ]\n", "\n\n  # c\n"});
    else if (chance(20))
        text += ' ';
    for (std::size_t i = 0; i < count; ++i) {
        text += lines ? "    " : "";
        text += value(depth - 1);
        const bool last = i + 1 == count;
        if (!last || chance(30))
            text += pick({",", ",", " ,"});
        if (lines)
            text += pick({"\n", "\n", " # '\n"});
        else if (!last)
            text += pick({" ", " ", ""});
    }
    return text + (lines ? "  ]" : "]");
}

std::string TomlTextGenerator::inlineTable(int depth)
{
    const std::size_t count = m_random() % 4;
    const std::string pad = pick({"", " "});
    std::string text = "{" + pad;
    for (std::size_t i = 0; i < count; ++i) {
        text += (i > 0 ? pick({", ", ",", " , "}) : std::string()) + key();
        if (chance(15))
            text += '.' + key();
        text += equals() + value(depth - 1);
    }
    return text + pad + "}";
}

std::string TomlTextGenerator::value(int depth)
{
    const auto dice = m_random() % 10;
    if (depth > 0 && dice < 2)
        return array(depth);
    if (depth > 0 && dice == 2)
        return inlineTable(depth);
    return pick({"true", "12", "0xFf", "1_000", "3.5e2", "inf", "'it = [\"'", "\"two \\\" words # \"", "\"\"", "''", "\"é😀\\n\"",
                 "1979-05-27", "1979-05-27 07:32:00", "1979-05-27T07:32:00.5Z", "07:32:00",
                 "\"\"\"\na ] } \"\"\n  b \\\n   é\"\"\"\"\"", "'''x\n\n [y] = '' z'''", "\"\"\"\"\"\""});
}

std::string TomlTextGenerator::entries(const std::string &indentation)
{
    std::string text;
    const std::size_t count = m_random() % 4;
    for (std::size_t i = 0; i < count; ++i) {
        if (!chance(15)) {
            text += indentation + key() + equals() + value(2) + endOfLine();
            continue;
        }
        const std::string table = key();
        const std::size_t lines = 1 + m_random() % 3;
        for (std::size_t line = 0; line < lines; ++line)
            text += indentation + table + pick({".", ".", " . "}) + key() + equals() + value(1) + endOfLine();
    }
    return text;
}

std::string TomlTextGenerator::section(const std::string &path, int depth, bool isElement)
{
    const std::string indentation(m_isIndented ? static_cast<std::size_t>(3 - depth) * 2 : 0, ' ');
    std::string text = indentation + (isElement ? "[[" : "[") + pick({"", " "}) + path + (isElement ? "]]" : "]") + endOfLine();
    text += entries(indentation + (m_isIndented ? "  " : ""));
    if (chance(30))
        text += '\n';
    const std::size_t below = depth > 0 ? m_random() % 3 : 0;
    for (std::size_t i = 0; i < below; ++i) {
        std::string further = path + pick({".", ".", " . "}) + key();
        if (chance(15))
            further += '.' + key(); // a table without a header of its own
        const bool tables = chance(30);
        text += section(further, depth - 1, tables);
        if (tables && chance(50))
            text += section(further, depth - 1, true);
    }
    return text;
}

std::string TomlTextGenerator::document()
{
    m_isIndented = chance(50);
    std::string text = pick({"", "", "# head\n", "\n", "# head\n\n"});
    text += entries("");
    const std::size_t count = m_random() % 4;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string path = key();
        const bool tables = chance(40);
        text += section(path, 3, tables);
        if (tables)
            text += section(path, 3, true);
    }
    if (chance(20) && text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace bulkhead
