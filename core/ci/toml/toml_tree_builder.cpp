#include "core/ci/toml/toml_document.h"
#include "core/ci/toml/toml_scanner.h"

// The shared library throws; here the parser is compiled along, without exceptions.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.hpp>

#include <map>

namespace bulkhead {

/// Walks over the text of a valid document and, side by side, over the values that the parser read.
class TomlTreeBuilder {
public:
    explicit TomlTreeBuilder(TomlDocument &document)
        : m_document(document)
        , m_source(*document.m_source)
        , m_scanner(m_source.bytes(), m_source.bomSize())
    {
    }
    void build();

private:
    using Record = TomlDocument::Record;
    using Text = TomlDocument::Text;
    static constexpr TomlIndex kNone = TomlDocument::kNone;

    void fail(TomlProblem::Kind kind, TextRange range, Message message);
    void failWith(const toml::parse_error &error);
    void disagree() { m_agrees = false; }

    void readHeader();
    void readTableHeader(TomlIndex parent, TextRange key, TextRange entry);
    void readElementHeader(TomlIndex parent, TextRange key, TextRange entry);
    void openSection(TomlIndex table, TextRange header);
    void readEntry();
    TomlIndex readKeyedValue(TomlIndex table);
    void readValue(TomlIndex index, const toml::node &value);
    void readArray(TomlIndex index, const toml::array &array);
    void readInlineTable(TomlIndex index);
    void readScalar(TomlIndex index, const toml::node &value);

    TomlIndex addNamed(TomlIndex parent, TextRange key, TomlForm form);
    TomlIndex addItem(TomlIndex parent, TomlForm form);
    TomlIndex add(TomlIndex parent, const Record &record, const toml::node *value);
    TomlIndex stepInto(TomlIndex table, TextRange key, TomlForm form);
    [[nodiscard]] const toml::key *keyOf(TomlIndex table, TextRange key);
    [[nodiscard]] std::string decodedKey(TextRange key) const;
    [[nodiscard]] Text keep(TextRange written, std::string_view value);
    [[nodiscard]] Record &at(TomlIndex index) { return m_document.m_records[index]; }

    TomlDocument &m_document;
    const SourceText &m_source;
    TomlScanner m_scanner;
    std::vector<const toml::node *> m_values; ///< of each record
    std::map<std::pair<TomlIndex, std::string_view>, TomlIndex> m_named; ///< tables and arrays that more can be added to
    TomlIndex m_section = 0;
    bool m_agrees = true;
};

TomlDocument::TomlDocument(SourcePtr source)
    : m_source(std::move(source))
{
    TomlTreeBuilder(*this).build();
    if (m_problem) {
        m_records.clear();
        m_statements.clear();
        m_keyParts.clear();
    }
}

void TomlTreeBuilder::fail(TomlProblem::Kind kind, TextRange range, Message message)
{
    if (!m_document.m_problem)
        m_document.m_problem = TomlProblem{kind, range, std::move(message)};
}

/// The parser counts code points; what it complains about begins there and reaches to the end of the line at most.
void TomlTreeBuilder::failWith(const toml::parse_error &error)
{
    const toml::source_position position = error.source().begin;
    const LineIndex &lines = m_source.lines();
    const std::uint32_t line = std::clamp(position.line, 1U, lines.lineCount()) - 1;
    TextRange range = m_source.lineRange(lines.lineStart(line));
    const ByteOffset lineBegin = range.begin;
    for (std::uint32_t column = 1; column < position.column && range.begin < range.end; ++column) {
        ++range.begin;
        while (range.begin < range.end && (static_cast<unsigned char>(m_source.bytes()[range.begin]) & 0xC0U) == 0x80U)
            ++range.begin;
    }
    // A key that is there already is known to be so behind its equals sign; an open text ends with its line.
    if (range.isEmpty() || error.description().contains("redefine")) {
        const std::size_t text = m_source.text({lineBegin, range.end}).find_first_not_of(" \t");
        range.begin = text == std::string_view::npos ? range.end : lineBegin + static_cast<ByteOffset>(text);
    }
    fail(TomlProblem::Kind::Syntax, range, {RULE_TEXT("Core", "Not valid TOML: %1"), {std::string(error.description())}});
}

void TomlTreeBuilder::build()
{
    const TomlLimits limits;
    const TextRange firstLine = m_source.lineRange(0);
    if (m_source.size() > limits.size)
        return fail(TomlProblem::Kind::TooLarge, firstLine, {RULE_TEXT("Core", "The TOML text is larger than 1 MiB"), {}});
    if (const auto deep = findTooDeepToml(m_source.bytes(), limits.depth))
        return fail(TomlProblem::Kind::TooDeep, {*deep, *deep + 1},
                    {RULE_TEXT("Core", "Tables and arrays nest deeper than %1 levels"), {std::to_string(limits.depth)}});
    const toml::parse_result result = toml::parse(m_source.bytes());
    if (!result)
        return failWith(result.error());
    const TextRange all{m_source.bomSize(), m_source.size()};
    add(kNone, {.kind = TomlKind::Table, .form = TomlForm::Root, .value = all, .entry = all}, &result.table());
    m_scanner.skipLines();
    while (!m_scanner.atEnd() && m_agrees) {
        if (m_scanner.peek() == '[')
            readHeader();
        else
            readEntry();
        m_scanner.skipLines();
    }
    if (!m_agrees) {
        const TextRange line = m_source.lineRange(m_scanner.at());
        fail(TomlProblem::Kind::Syntax, line, {RULE_TEXT("Core", "This line of TOML is not understood"), {}});
    }
}

TomlIndex TomlTreeBuilder::add(TomlIndex parent, const Record &record, const toml::node *value)
{
    const auto index = static_cast<TomlIndex>(m_document.m_records.size());
    m_document.m_records.push_back(record);
    m_values.push_back(value);
    if (!value)
        disagree();
    at(index).parent = parent;
    if (parent == kNone)
        return index;
    Record &above = at(parent);
    at(index).position = above.count++;
    if (above.last == kNone)
        above.first = index;
    else
        at(above.last).next = index;
    above.last = index;
    return index;
}

std::string TomlTreeBuilder::decodedKey(TextRange key) const
{
    const std::string_view written = m_source.text(key);
    const bool quoted = written.size() >= 2 && (written.front() == '"' || written.front() == '\'');
    if (!quoted)
        return std::string(written);
    if (!written.contains('\\') || written.front() == '\'')
        return std::string(written.substr(1, written.size() - 2));
    const toml::parse_result alone = toml::parse(std::string(written) + " = 0");
    return alone && !alone.table().empty() ? std::string(alone.table().begin()->first.str()) : std::string();
}

const toml::key *TomlTreeBuilder::keyOf(TomlIndex table, TextRange key)
{
    const toml::table *const values = m_values[table] ? m_values[table]->as_table() : nullptr;
    if (!values)
        return nullptr;
    const auto found = values->find(decodedKey(key));
    return found == values->end() ? nullptr : &found->first;
}

TomlDocument::Text TomlTreeBuilder::keep(TextRange written, std::string_view value)
{
    if (m_source.text(written) == value)
        return {written, kNone};
    const TextRange inQuotes{written.begin + 1, written.end - 1};
    if (written.size() >= 2 && m_source.text(inQuotes) == value)
        return {inQuotes, kNone};
    m_document.m_decoded.emplace_back(value);
    return {written, static_cast<TomlIndex>(m_document.m_decoded.size() - 1)};
}

TomlIndex TomlTreeBuilder::addNamed(TomlIndex parent, TextRange key, TomlForm form)
{
    const toml::key *const name = keyOf(parent, key);
    if (!name) {
        disagree();
        return 0;
    }
    const toml::node *const value = m_values[parent]->as_table()->get(name->str());
    const TomlKind kind = form == TomlForm::Tables ? TomlKind::Array : TomlKind::Table;
    const TomlIndex index = add(parent, {.kind = kind, .form = form, .keyRange = key, .key = keep(key, name->str())}, value);
    m_named.emplace(std::pair(parent, name->str()), index);
    return index;
}

TomlIndex TomlTreeBuilder::addItem(TomlIndex parent, TomlForm form)
{
    const toml::array *const items = m_values[parent] ? m_values[parent]->as_array() : nullptr;
    const toml::node *const value = items ? items->get(at(parent).count) : nullptr;
    return add(parent, {.kind = TomlKind::Table, .form = form}, value);
}

/// The table under `key`, made if it was not named before; of an array of tables, its last element.
TomlIndex TomlTreeBuilder::stepInto(TomlIndex table, TextRange key, TomlForm form)
{
    const toml::key *const name = keyOf(table, key);
    const auto known = name ? m_named.find(std::pair(table, name->str())) : m_named.end();
    const TomlIndex index = known == m_named.end() ? addNamed(table, key, form) : known->second;
    m_document.m_keyParts.push_back({key, index});
    if (at(index).form != TomlForm::Tables)
        return index;
    if (at(index).last == kNone)
        disagree();
    return at(index).last == kNone ? index : at(index).last;
}

void TomlTreeBuilder::readHeader()
{
    const ByteOffset begin = m_scanner.at();
    const bool isElement = m_scanner.startsWith("[[");
    while (m_scanner.take('[')) { }
    const std::vector<TextRange> keys = m_scanner.keys();
    if (!m_scanner.take(']') || (isElement && !m_scanner.take(']')))
        return disagree();
    const TextRange entry{begin, m_scanner.at()};
    TomlIndex table = 0;
    for (std::size_t i = 0; i + 1 < keys.size() && m_agrees; ++i) {
        const std::size_t before = m_document.m_records.size();
        table = stepInto(table, keys[i], TomlForm::Implied);
        if (m_document.m_records.size() > before)
            at(table).value = at(table).entry = entry;
    }
    if (m_agrees && isElement)
        readElementHeader(table, keys.back(), entry);
    else if (m_agrees)
        readTableHeader(table, keys.back(), entry);
}

void TomlTreeBuilder::readTableHeader(TomlIndex parent, TextRange key, TextRange entry)
{
    const TomlIndex table = stepInto(parent, key, TomlForm::Header);
    if (at(table).kind != TomlKind::Table)
        return disagree();
    at(table).form = TomlForm::Header;
    at(table).keyRange = key;
    openSection(table, entry);
}

void TomlTreeBuilder::readElementHeader(TomlIndex parent, TextRange key, TextRange entry)
{
    const toml::key *const name = keyOf(parent, key);
    const auto known = name ? m_named.find(std::pair(parent, name->str())) : m_named.end();
    const bool isNew = known == m_named.end();
    const TomlIndex array = isNew ? addNamed(parent, key, TomlForm::Tables) : known->second;
    if (!m_agrees || at(array).form != TomlForm::Tables)
        return disagree();
    m_document.m_keyParts.push_back({key, array});
    if (isNew)
        at(array).value = at(array).entry = entry;
    const TomlIndex element = addItem(array, TomlForm::Element);
    at(element).keyRange = key;
    openSection(element, entry);
}

void TomlTreeBuilder::openSection(TomlIndex table, TextRange header)
{
    at(table).value = at(table).entry = header;
    m_section = table;
    m_document.m_statements.push_back({TomlStatement::Kind::Header, header, table, table});
}

void TomlTreeBuilder::readEntry()
{
    const ByteOffset begin = m_scanner.at();
    const TomlIndex value = readKeyedValue(m_section);
    if (!m_agrees)
        return;
    const TextRange range{begin, at(value).value.end};
    if (m_section != 0)
        at(m_section).value.end = range.end;
    m_document.m_statements.push_back({TomlStatement::Kind::Entry, range, m_section, value});
}

/// "a.b = value"; the tables that the dots name get the place of the whole where they are named first.
TomlIndex TomlTreeBuilder::readKeyedValue(TomlIndex table)
{
    const std::vector<TextRange> keys = m_scanner.keys();
    if (!m_scanner.take('='))
        disagree();
    m_scanner.skipSpaces();
    std::vector<TomlIndex> named;
    for (std::size_t i = 0; i + 1 < keys.size() && m_agrees; ++i) {
        const std::size_t before = m_document.m_records.size();
        table = stepInto(table, keys[i], TomlForm::Dotted);
        if (m_document.m_records.size() > before)
            named.push_back(table);
    }
    const toml::key *const name = m_agrees ? keyOf(table, keys.back()) : nullptr;
    const toml::node *const value = name ? m_values[table]->as_table()->get(name->str()) : nullptr;
    if (!value) {
        disagree();
        return 0;
    }
    const TomlIndex index = add(table, {.keyRange = keys.back(), .key = keep(keys.back(), name->str())}, value);
    m_document.m_keyParts.push_back({keys.back(), index});
    readValue(index, *value);
    at(index).entry = {keys.back().begin, at(index).value.end};
    for (const TomlIndex dotted : named)
        at(dotted).value = at(dotted).entry = {at(dotted).keyRange.begin, at(index).value.end};
    return index;
}

void TomlTreeBuilder::readValue(TomlIndex index, const toml::node &value)
{
    const ByteOffset begin = m_scanner.at();
    if (m_scanner.peek() == '[' && value.is_array())
        readArray(index, *value.as_array());
    else if (m_scanner.peek() == '{' && value.is_table())
        readInlineTable(index);
    else
        readScalar(index, value);
    at(index).value = {begin, m_scanner.at()};
}

void TomlTreeBuilder::readArray(TomlIndex index, const toml::array &array)
{
    at(index).kind = TomlKind::Array;
    at(index).form = TomlForm::Inline;
    m_scanner.take('[');
    m_scanner.skipLines();
    while (m_agrees && !m_scanner.take(']')) {
        const toml::node *const value = array.get(at(index).count);
        const TomlIndex item = add(index, {}, value);
        if (!value)
            return;
        readValue(item, *value);
        at(item).entry = at(item).value;
        m_scanner.skipLines();
        m_scanner.take(',');
        m_scanner.skipLines();
    }
}

void TomlTreeBuilder::readInlineTable(TomlIndex index)
{
    at(index).kind = TomlKind::Table;
    at(index).form = TomlForm::Inline;
    m_scanner.take('{');
    m_scanner.skipLines();
    while (m_agrees && !m_scanner.take('}')) {
        readKeyedValue(index);
        m_scanner.skipLines();
        m_scanner.take(',');
        m_scanner.skipLines();
    }
}

void TomlTreeBuilder::readScalar(TomlIndex index, const toml::node &value)
{
    const TextRange range = m_scanner.scalar();
    Record &record = at(index);
    record.form = TomlForm::Value;
    record.text = {range, kNone};
    if (const auto *const string = value.as_string()) {
        record.kind = TomlKind::String;
        record.text = keep(range, string->get());
    } else if (const auto *const integer = value.as_integer()) {
        record.kind = TomlKind::Integer;
        record.number = integer->get();
    } else if (const auto *const boolean = value.as_boolean()) {
        record.kind = TomlKind::Boolean;
        record.number = boolean->get() ? 1 : 0;
    } else if (value.is_floating_point()) {
        record.kind = TomlKind::Float;
    } else if (value.is_date() || value.is_time() || value.is_date_time()) {
        record.kind = TomlKind::DateTime;
    } else {
        disagree();
    }
    if (range.isEmpty())
        disagree();
}

} // namespace bulkhead
