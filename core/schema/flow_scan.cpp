#include "core/schema/flow_scan.h"

#include "core/schema/line_shape.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::size_t furthestBehind = 256 * 1024;

struct FlowToken {
    enum class Kind : std::uint8_t { Open, Close, Comma, Colon, Scalar, End };
    Kind kind = Kind::End;
    TextRange range{};
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool endsPlain(std::string_view text, std::size_t at)
{
    constexpr std::string_view indicators = ",[]{}";
    const char c = text[at];
    if (c == '\n' || c == '\r' || indicators.contains(c))
        return true;
    if (c == '#')
        return isSpace(text[at - 1]);
    return c == ':' && (at + 1 == text.size() || isSpace(text[at + 1]) || indicators.contains(text[at + 1]));
}

std::size_t quotedEnd(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (text[i] == '\\' && text[begin] == '"')
            ++i;
        else if (text[i] == text[begin])
            return i + 1;
        else if (text[i] == '\n') // not closed yet
            return i;
    }
    return text.size();
}

FlowToken tokenAt(std::string_view text, std::size_t at)
{
    using enum FlowToken::Kind;
    while (at < text.size() && (isSpace(text[at]) || (text[at] == '#' && at > 0 && isSpace(text[at - 1])))) {
        const bool comment = text[at] == '#';
        at = comment ? std::min(text.find('\n', at), text.size()) : at + 1;
    }
    const auto token = [at](FlowToken::Kind kind, std::size_t end) {
        return FlowToken{kind, {static_cast<ByteOffset>(at), static_cast<ByteOffset>(end)}};
    };
    if (at >= text.size())
        return token(End, at);
    switch (text[at]) {
    case '{':
    case '[':
        return token(Open, at + 1);
    case '}':
    case ']':
        return token(Close, at + 1);
    case ',':
        return token(Comma, at + 1);
    case ':':
        return token(Colon, at + 1);
    case '"':
    case '\'':
        return token(Scalar, quotedEnd(text, at));
    default:
        break;
    }
    std::size_t end = at + 1;
    while (end < text.size() && !endsPlain(text, end))
        ++end;
    while (isSpace(text[end - 1]))
        --end;
    return token(Scalar, end);
}

/// Where the collections begin that are open at `offset`, from the outside inwards; nothing if the outermost, which begins at
/// `begin`, is closed before it. One quick look at every token: `begin` may be far away.
std::vector<ByteOffset> openAt(std::string_view text, ByteOffset begin, ByteOffset offset)
{
    std::vector<ByteOffset> open;
    for (std::size_t at = begin; at < offset;) {
        const FlowToken token = tokenAt(text, at);
        if (token.range.begin >= offset)
            break;
        if (token.kind == FlowToken::Kind::Open)
            open.push_back(token.range.begin);
        else if (token.kind == FlowToken::Kind::Close && !open.empty())
            open.pop_back();
        if (open.empty())
            return open;
        at = token.range.end;
    }
    return open;
}

/// Follows a flow collection token by token, keeping what is open.
class FlowReader {
public:
    FlowReader(std::string_view text, CaretScan &scan)
        : m_text(text)
        , m_scan(scan)
        , m_outside(scan.levels.size())
    {
    }

    /// `open` are the collections that are open at the place. True if it was found.
    bool read(const std::vector<ByteOffset> &open, ByteOffset offset);

private:
    struct Frame {
        CaretLevel level;
        ScannedEntry entry; ///< not complete yet
        bool hasKey = false;
        bool hasColon = false;
        bool hasValue = false;
        ByteOffset end = 0; ///< of the last value
    };

    void take(const FlowToken &token);
    void takeScalar(const FlowToken &token);
    void finishEntry(Frame &frame);
    void capture(const FlowToken &next, ByteOffset offset);
    [[nodiscard]] CaretScan::Place placeIn(const Frame &frame, ByteOffset offset, bool inScalar) const;
    void freeze(std::size_t index);

    std::string_view m_text;
    CaretScan &m_scan;
    std::size_t m_outside;
    std::vector<Frame> m_frames;
    std::size_t m_captured = 0; ///< frames that were open at the place and still are
    TextRange m_own{}; ///< key of the entry at the place
    bool m_isCaptured = false;
};

bool FlowReader::read(const std::vector<ByteOffset> &open, ByteOffset offset)
{
    std::size_t at = open.front();
    while (at < m_text.size()) {
        const FlowToken token = tokenAt(m_text, at);
        const bool reached = token.range.begin >= offset || (token.kind == FlowToken::Kind::Scalar && token.range.end >= offset);
        if (reached && !m_isCaptured && !m_frames.empty())
            capture(token, offset);
        take(token);
        at = token.range.end;
        // Items of a list that are closed before the place tell nothing of it, and may be all of an export.
        if (token.kind == FlowToken::Kind::Open && m_text[token.range.begin] == '[') {
            const auto holder = std::ranges::lower_bound(open, token.range.begin);
            if (holder != open.end() && *holder == token.range.begin && holder + 1 != open.end())
                at = *(holder + 1);
        }
        const bool enough = token.kind == FlowToken::Kind::End || (m_isCaptured && m_captured == 0) || m_frames.empty()
            || at > offset + furthestBehind;
        if (enough)
            break;
    }
    while (m_captured > 0)
        freeze(--m_captured);
    return m_isCaptured;
}

void FlowReader::capture(const FlowToken &next, ByteOffset offset)
{
    const bool inScalar = next.kind == FlowToken::Kind::Scalar && next.range.begin <= offset;
    Frame &frame = m_frames.back();
    m_scan.place = placeIn(frame, offset, inScalar);
    m_scan.word = inScalar ? next.range : TextRange{offset, offset};
    m_scan.hasColon = inScalar && tokenAt(m_text, next.range.end).kind == FlowToken::Kind::Colon;
    m_own = m_scan.place == CaretScan::Place::Value ? frame.entry.keyRange : m_scan.word;
    if (m_scan.place != CaretScan::Place::Value)
        frame.level.step = {};
    m_isCaptured = true;
    m_captured = m_frames.size();
    for (const Frame &open : m_frames)
        m_scan.levels.push_back(open.level);
}

CaretScan::Place FlowReader::placeIn(const Frame &frame, ByteOffset offset, bool inScalar) const
{
    using enum CaretScan::Place;
    if (frame.level.kind == CaretLevel::Kind::Item)
        return Key;
    if (frame.hasValue) { // the comma is still missing
        const std::string_view between = m_text.substr(frame.end, offset - frame.end);
        return between.contains('\n') || inScalar ? Key : Nowhere;
    }
    if (frame.hasColon)
        return Value;
    return frame.hasKey ? Nowhere : Key;
}

void FlowReader::freeze(std::size_t index)
{
    CaretLevel &level = m_scan.levels[m_outside + index];
    level.entries = m_frames[index].level.entries;
    std::erase_if(level.entries, [this](const ScannedEntry &entry) { return entry.keyRange == m_own; });
}

void FlowReader::finishEntry(Frame &frame)
{
    if (frame.hasKey && frame.level.kind == CaretLevel::Kind::Mapping)
        frame.level.entries.push_back(frame.entry);
    frame.entry = {};
    frame.hasKey = frame.hasColon = frame.hasValue = false;
}

void FlowReader::takeScalar(const FlowToken &token)
{
    Frame &frame = m_frames.back();
    if (frame.level.kind == CaretLevel::Kind::Item)
        return;
    if (frame.hasValue || (frame.hasKey && !frame.hasColon)) // a comma or a colon is missing
        finishEntry(frame);
    if (!frame.hasKey) {
        frame.entry = {unquoted(m_text.substr(token.range.begin, token.range.size())), token.range, {}};
        frame.level.step = frame.entry.key;
        frame.hasKey = true;
        return;
    }
    frame.entry.value = token.range;
    frame.hasValue = true;
    frame.end = token.range.end;
}

void FlowReader::take(const FlowToken &token)
{
    using enum FlowToken::Kind;
    if (token.kind == Open) {
        const bool mapping = m_text[token.range.begin] == '{';
        if (!m_frames.empty() && m_frames.back().hasColon)
            m_frames.back().entry.value = token.range; // where it begins
        m_frames.push_back({{mapping ? CaretLevel::Kind::Mapping : CaretLevel::Kind::Item, 0, {}, {}}, {}, false, false, false, 0});
        return;
    }
    if (m_frames.empty())
        return;
    Frame &frame = m_frames.back();
    if (token.kind == Comma) {
        finishEntry(frame);
    } else if (token.kind == Colon) {
        frame.hasColon = frame.hasKey;
    } else if (token.kind == Scalar) {
        takeScalar(token);
    } else if (token.kind == Close) {
        finishEntry(frame);
        if (m_captured == m_frames.size())
            freeze(--m_captured);
        m_frames.pop_back();
        if (!m_frames.empty()) {
            m_frames.back().hasValue = true;
            m_frames.back().end = token.range.end;
        }
    }
}

} // namespace

bool isOpenAt(std::string_view text, ByteOffset begin, ByteOffset offset)
{
    return !openAt(text, begin, offset).empty();
}

bool scanFlow(std::string_view text, ByteOffset begin, ByteOffset offset, CaretScan &scan)
{
    const std::vector<ByteOffset> open = openAt(text, begin, offset);
    return !open.empty() && FlowReader(text, scan).read(open, offset);
}

std::vector<std::string_view> scalarsOfFlowItems(std::string_view text, ByteOffset begin, std::string_view inside,
                                                 std::string_view name)
{
    using enum FlowToken::Kind;
    const std::size_t wantedDepth = inside.empty() ? 2 : 3; // in the list, in its item
    std::vector<std::string_view> keys; // of the entry being read, in each open collection
    std::vector<std::string_view> found;
    std::string_view last;
    for (std::size_t at = begin; at < text.size() && at < begin + furthestBehind;) {
        const FlowToken token = tokenAt(text, at);
        at = token.range.end;
        if (token.kind == Open) {
            keys.emplace_back();
        } else if (token.kind == Close) {
            keys.pop_back();
        } else if (token.kind == Comma) {
            keys.back() = {};
        } else if (token.kind == Colon) {
            keys.back() = last;
        } else if (token.kind == Scalar) {
            last = unquoted(text.substr(token.range.begin, token.range.size()));
            if (keys.size() == wantedDepth && keys.back() == name && (inside.empty() || keys[1] == inside) && !last.empty())
                found.push_back(last);
        }
        if (keys.empty() || token.kind == End)
            break;
    }
    return found;
}

} // namespace bulkhead
