#include "core/yaml/yaml_tree_builder.h"

#include "core/yaml/fyaml_parser.h"

#include <algorithm>

namespace bulkhead {

namespace {

YamlStyle styleOf(fy_token *value)
{
    switch (value ? fy_token_scalar_style(value) : FYSS_PLAIN) {
    case FYSS_SINGLE_QUOTED:
        return YamlStyle::SingleQuoted;
    case FYSS_DOUBLE_QUOTED:
        return YamlStyle::DoubleQuoted;
    case FYSS_LITERAL:
        return YamlStyle::Literal;
    case FYSS_FOLDED:
        return YamlStyle::Folded;
    default:
        return YamlStyle::Plain;
    }
}

/// A sequence that nests deeper than the limits is refused at the bracket that goes too far.
Message tooDeepMessage()
{
    return {RULE_TEXT("Core", "Nested more than %1 levels deep; the document was not read further"),
            {std::to_string(YamlLimits().depth)}};
}

} // namespace

YamlTreeBuilder::YamlTreeBuilder(YamlDocument &document)
    : m_document(document)
    , m_text(document.source()->bytes())
    , m_cursor(document.range().begin)
    , m_tabs(leadingTabs(document.source()->text(document.range())))
{
}

void YamlTreeBuilder::build()
{
    read(m_document.source()->text(m_document.m_range));
    if (m_isMisread || (m_document.m_problem && m_document.m_problem->kind == YamlProblem::Kind::Syntax))
        readCompleted();
    finish();
}

void YamlTreeBuilder::readCompleted()
{
    m_completed.emplace(m_document.source()->text(m_document.m_range));
    for (bool again = !m_completed->isOriginal(); again; again = m_completed->dropUnconfirmed()) {
        m_records.clear();
        m_open.clear();
        m_anchors.clear();
        std::ranges::for_each(m_tabs, [](LeadingTabs &tabs) { tabs.isText = false; });
        m_cursor = m_document.m_range.begin;
        m_document.m_decoded.clear();
        m_document.m_properties.clear();
        m_document.m_milestones.clear();
        m_document.m_aliases.clear();
        m_document.m_problem.reset();
        m_document.m_hasAliases = false;
        read(m_completed->text());
    }
}

ByteOffset YamlTreeBuilder::absolute(std::size_t position) const
{
    return m_document.m_range.begin + static_cast<ByteOffset>(m_completed ? m_completed->originalOffset(position) : position);
}

void YamlTreeBuilder::confirm(ByteOffset place)
{
    if (m_completed)
        m_completed->confirm(place - m_document.m_range.begin);
}

/// Between quotes and brackets a line's leading white space never counts.
void YamlTreeBuilder::allowTabs(TextRange text)
{
    const ByteOffset begin = m_document.m_range.begin;
    markAsText(m_tabs, text.begin - begin, text.end - begin, 0);
}

/// A line of a block scalar is text from the column behind its collection's on, up to the next thing written.
void YamlTreeBuilder::keepTabs(TextRange blockScalar)
{
    if (m_tabs.empty())
        return;
    const std::size_t next = std::min(m_text.find_first_not_of(" \t\r\n", blockScalar.end), m_text.size());
    const ByteOffset collection = m_open.empty() ? 0 : m_records[m_open.back().node].begin;
    const std::size_t column = m_open.empty() ? 0 : collection - m_document.source()->lineRange(collection).begin + 1;
    const ByteOffset begin = m_document.m_range.begin;
    markAsText(m_tabs, blockScalar.begin - begin, next - begin, column);
    if (m_completed)
        m_completed->keepTabs(blockScalar.begin - begin, next - begin, column);
}

void YamlTreeBuilder::read(std::string_view text)
{
    FyamlParser parser(text);
    while (fy_event *event = parser.next()) {
        take(*event);
        if (m_document.m_problem)
            break;
    }
    if (const auto failure = parser.failure(); failure && !m_document.m_problem) {
        const ByteOffset at = std::min(absolute(failure->offset), lastWritten());
        const TextRange line = m_document.source()->lineRange(at);
        fail(YamlProblem::Kind::Syntax, {at, std::max(at, line.end)}, {RULE_TEXT("Core", "Not valid YAML: %1"), {failure->text}});
    }
}

void YamlTreeBuilder::take(fy_event &event)
{
    switch (event.type) {
    case FYET_MAPPING_START:
        openCollection(event, YamlKind::Mapping);
        break;
    case FYET_SEQUENCE_START:
        openCollection(event, YamlKind::Sequence);
        break;
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END:
        closeCollection(event);
        break;
    case FYET_SCALAR:
        addScalar(event);
        break;
    case FYET_ALIAS:
        addAlias(event);
        break;
    default:
        break;
    }
}

YamlIndex YamlTreeBuilder::addRecord(YamlKind kind, YamlStyle style, TextRange range)
{
    const auto index = static_cast<YamlIndex>(m_records.size());
    Record record{range.begin, range.end, 0, index + 1, 0, kind, style, false, false};
    if (!m_open.empty()) {
        Open &above = m_open.back();
        record.parent = above.node;
        record.isMappingKey = m_records[above.node].kind == YamlKind::Mapping && above.children % 2 == 0;
        if (above.children > 0 && above.children % YamlDocument::kMilestoneDistance == 0
            && m_records[above.node].kind == YamlKind::Sequence)
            m_document.m_milestones.push_back({index, static_cast<YamlIndex>(above.children)});
        ++above.children;
    }
    m_records.push_back(record);
    return index;
}

void YamlTreeBuilder::openCollection(fy_event &event, YamlKind kind)
{
    const bool mapping = kind == YamlKind::Mapping;
    fy_token *const anchor = mapping ? event.mapping_start.anchor : event.sequence_start.anchor;
    fy_token *const tag = mapping ? event.mapping_start.tag : event.sequence_start.tag;
    const ByteOffset begin = absolute(fy_event_start_mark(&event)->input_pos);
    if (m_open.size() >= YamlLimits().depth) {
        fail(YamlProblem::Kind::TooDeep, {begin, begin}, tooDeepMessage());
        return;
    }
    const bool opened = begin < m_text.size() && m_text[begin] == (mapping ? '{' : '['); // not so a single pair in brackets
    const YamlStyle style = opened && fy_event_get_node_style(&event) == FYNS_FLOW ? YamlStyle::Flow : YamlStyle::Block;
    const YamlIndex node = addRecord(kind, style, {begin, begin});
    addProperties(node, anchor, tag);
    m_open.push_back({node});
    m_cursor = style == YamlStyle::Flow ? begin + 1 : begin;
}

void YamlTreeBuilder::closeCollection(fy_event &event)
{
    Record &record = m_records[m_open.back().node];
    record.extra = static_cast<YamlIndex>(m_open.back().children);
    record.next = static_cast<YamlIndex>(m_records.size());
    if (record.style == YamlStyle::Flow)
        m_cursor = absolute(fy_event_end_mark(&event)->input_pos);
    record.end = std::max(record.begin, m_cursor);
    const YamlIndex first = m_open.back().node + 1;
    if (record.style == YamlStyle::Block && first < record.next)
        record.begin = std::min(record.begin, m_records[first].begin); // of a single pair in brackets, the mark is at its colon
    if (record.style == YamlStyle::Flow)
        allowTabs({record.begin, record.end});
    m_open.pop_back();
}

void YamlTreeBuilder::addScalar(fy_event &event)
{
    fy_token *const value = event.scalar.value;
    const ByteOffset after = std::max(m_cursor, endOfProperties(event.scalar.anchor, event.scalar.tag));
    const TextRange marks{absolute(fy_event_start_mark(&event)->input_pos), absolute(fy_event_end_mark(&event)->input_pos)};
    const YamlStyle style = styleOf(value);
    const bool absent = style == YamlStyle::Plain && marks.isEmpty();
    TextRange range = scalarRange(value, marks, after);
    if (absent) {
        const ByteOffset place = std::max(emptyValuePlace(), endOfProperties(event.scalar.anchor, event.scalar.tag));
        range = {place, place};
    }
    const YamlIndex node = addRecord(YamlKind::Scalar, style, range);
    addProperties(node, event.scalar.anchor, event.scalar.tag);
    std::size_t length = 0;
    const char *const decoded = value ? fy_token_get_text(value, &length) : nullptr;
    std::string_view text(decoded ? decoded : "", decoded ? length : 0);
    const bool block = style == YamlStyle::Literal || style == YamlStyle::Folded;
    if (absent) {
        confirm(range.begin);
        text = {};
    } else if (block) {
        confirm(range.begin + 1);
        keepTabs(range);
        m_isMisread = m_isMisread || swallowsNeighbours(range);
    } else if (style != YamlStyle::Plain) {
        allowTabs(range);
    }
    if (block && text == std::string_view("\0", 1))
        text = {}; // what libfyaml 0.8 reads where the file ends right behind the header
    if (block && !endsWithLineBreak(range) && text.ends_with('\n'))
        text.remove_suffix(1); // where the file ends without a line break, so does the value: libfyaml adds one, go-yaml does not
    if (text != slice(range, style)) {
        m_document.m_decoded.emplace_back(text);
        m_records[node].extra = static_cast<YamlIndex>(m_document.m_decoded.size());
    }
    m_cursor = range.end;
}

void YamlTreeBuilder::addAlias(fy_event &event)
{
    const TextRange marks{absolute(fy_event_start_mark(&event)->input_pos), absolute(fy_event_end_mark(&event)->input_pos)};
    const TextRange range{marks.begin - 1, marks.end};
    const auto target = m_anchors.find(m_document.source()->text(marks));
    m_document.m_hasAliases = true;
    if (target == m_anchors.end()) {
        fail(YamlProblem::Kind::Syntax, range,
             {RULE_TEXT("Core", "No anchor \"%1\" stands before this alias"), {std::string(m_document.source()->text(marks))}});
        return;
    }
    const YamlIndex node = addRecord(YamlKind::Alias, YamlStyle::Plain, range);
    m_records[node].extra = target->second;
    m_document.m_aliases.push_back(node);
    std::ranges::lower_bound(m_document.m_properties, target->second, {}, &YamlDocument::Properties::node)->isUsed = true;
    m_cursor = range.end;
}

/// What belongs to a block scalar is indented deeper than the collection it lies in.
bool YamlTreeBuilder::swallowsNeighbours(TextRange blockScalar) const
{
    const SourceText &source = *m_document.source();
    const ByteOffset content = source.lineRange(blockScalar.begin).end;
    const std::size_t first = m_text.find_first_not_of(" \t\r\n", content);
    if (m_open.empty() || first == std::string_view::npos || first >= blockScalar.end)
        return false;
    const auto column = [&source](ByteOffset offset) { return offset - source.lineRange(offset).begin; };
    return column(static_cast<ByteOffset>(first)) <= column(m_records[m_open.back().node].begin);
}

bool YamlTreeBuilder::endsWithLineBreak(TextRange range) const
{
    return range.end < m_text.size() || (range.end > 0 && m_text[range.end - 1] == '\n');
}

/// What stands between the quotes: the value, unless it needs decoding.
std::string_view YamlTreeBuilder::slice(TextRange range, YamlStyle style) const
{
    const bool quoted = style == YamlStyle::SingleQuoted || style == YamlStyle::DoubleQuoted;
    return quoted ? m_text.substr(range.begin + 1, range.size() - 2) : m_text.substr(range.begin, range.size());
}

ByteOffset YamlTreeBuilder::endOfProperties(fy_token *anchor, fy_token *tag) const
{
    ByteOffset end = 0;
    for (fy_token *token : {anchor, tag}) {
        if (token)
            end = std::max(end, absolute(fy_token_end_mark(token)->input_pos));
    }
    return end;
}

void YamlTreeBuilder::addProperties(YamlIndex node, fy_token *anchor, fy_token *tag)
{
    if (!anchor && !tag)
        return;
    YamlDocument::Properties properties{node, {}, {}, m_records[node].begin};
    if (tag) {
        properties.tag = {absolute(fy_token_start_mark(tag)->input_pos), absolute(fy_token_end_mark(tag)->input_pos)};
        properties.begin = std::min(properties.begin, properties.tag.begin);
    }
    if (anchor) {
        properties.anchor = {absolute(fy_token_start_mark(anchor)->input_pos), absolute(fy_token_end_mark(anchor)->input_pos)};
        properties.begin = std::min(properties.begin, properties.anchor.begin - 1);
        m_anchors.insert_or_assign(std::string(m_document.source()->text(properties.anchor)), node);
    }
    m_records[node].hasProperties = true;
    m_document.m_properties.push_back(properties);
}

TextRange YamlTreeBuilder::scalarRange(fy_token *value, TextRange marks, ByteOffset after) const
{
    switch (styleOf(value)) {
    case YamlStyle::SingleQuoted:
    case YamlStyle::DoubleQuoted:
        return {marks.begin - 1, marks.end + 1};
    case YamlStyle::Literal:
    case YamlStyle::Folded:
        return blockScalarRange(marks, after);
    default:
        return marks;
    }
}

/// From the `|` or `>` to the last line break that belongs to the value: all of them with `+`, none with `-`, else one.
TextRange YamlTreeBuilder::blockScalarRange(TextRange content, ByteOffset after) const
{
    ByteOffset header = skipGap(after);
    while (header < content.begin && m_text[header] != '|' && m_text[header] != '>')
        header = skipGap(header + 1);
    const std::string_view indicators = m_text.substr(header, 3);
    ByteOffset end = std::max(header + 1, content.end);
    if (indicators.substr(1).contains('+')) {
        const std::size_t written = m_text.find_last_not_of(' ', end - 1); // the mark includes the indentation of what follows
        return {header, m_text[written] == '\n' ? std::max(header + 1, static_cast<ByteOffset>(written + 1)) : end};
    }
    ByteOffset last = end;
    while (last > content.begin && std::string_view(" \t\r\n").contains(m_text[last - 1]))
        --last;
    if (last <= content.begin)
        return {header, std::max(header + 1, content.begin)};
    if (!indicators.substr(1).contains('-')) {
        while (last < end && m_text[last] != '\n')
            ++last;
        last = std::min(end, last + 1);
    }
    return {header, last};
}

/// Past white space, line breaks and comments.
ByteOffset YamlTreeBuilder::skipGap(ByteOffset at) const
{
    const ByteOffset end = m_document.m_range.end;
    while (at < end) {
        if (m_text[at] == '#') {
            while (at < end && m_text[at] != '\n')
                ++at;
        } else if (std::string_view(" \t\r\n").contains(m_text[at])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

/// Just behind the indicator (`:`, `-`, `?`) that says there is a value which nobody wrote.
ByteOffset YamlTreeBuilder::emptyValuePlace() const
{
    const ByteOffset indicator = skipGap(m_cursor);
    if (indicator < m_document.m_range.end && !m_open.empty()) {
        const bool inSequence = m_records[m_open.back().node].kind == YamlKind::Sequence;
        if (m_text[indicator] == (inSequence ? '-' : ':'))
            return indicator + 1;
    }
    return m_cursor;
}

/// The last byte that is no white space: what is missing at the end is missed there.
ByteOffset YamlTreeBuilder::lastWritten() const
{
    const std::string_view text = m_document.source()->text(m_document.m_range);
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? m_document.m_range.begin : absolute(last);
}

void YamlTreeBuilder::fail(YamlProblem::Kind kind, TextRange range, Message message)
{
    m_document.m_problem = YamlProblem{kind, range, std::move(message)};
}

void YamlTreeBuilder::finish()
{
    if (m_document.m_problem) {
        m_document.m_decoded.clear();
        m_document.m_properties.clear();
        m_document.m_milestones.clear();
        m_document.m_aliases.clear();
        return;
    }
    m_document.m_records = std::vector<Record>(m_records.begin(), m_records.end()); // exact size
    m_document.m_decoded.shrink_to_fit();
    for (const LeadingTabs &tabs : m_tabs) {
        if (!tabs.isText && !m_records.empty())
            m_document.m_passedTabs.push_back({m_document.m_range.begin + static_cast<ByteOffset>(tabs.first),
                                               m_document.m_range.begin + static_cast<ByteOffset>(tabs.end)});
    }
    const std::string_view text = m_document.source()->text(m_document.m_range);
    for (std::size_t at = text.find('\r'); at != std::string_view::npos && !m_document.m_hasBareCarriageReturns;
         at = text.find('\r', at + 1))
        m_document.m_hasBareCarriageReturns = at + 1 < text.size() && text[at + 1] != '\n';
}

} // namespace bulkhead
