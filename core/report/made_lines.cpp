#include "core/report/made_lines.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view bullets = "••••";

class Lines {
public:
    Lines(const Manifest &made, SecretMasks &masks)
        : m_source(made.source())
        , m_masks(masks)
        , m_own(made)
    {
    }

    [[nodiscard]] std::vector<MadeLine> take() const
    {
        std::vector<MadeLine> lines;
        for (std::uint32_t line = 0; line < m_source->lines().lineCount(); ++line) {
            const TextRange range = m_source->lineRange(m_source->lines().lineStart(line));
            if (!range.isEmpty())
                lines.push_back(lineAt(range));
        }
        return lines;
    }

private:
    [[nodiscard]] MadeLine lineAt(TextRange range) const
    {
        std::string text(m_source->text(range));
        TextRange content = range;
        content.begin += static_cast<ByteOffset>(std::min(text.find_first_not_of(" -"), text.size()));
        MadeLine line{.text = std::move(text), .range = range, .cause = placeInFile(m_source, content)};
        const std::size_t colon = line.text.find(": ");
        const std::size_t value = colon == std::string::npos ? content.begin - range.begin : colon + 2;
        if (value < line.text.size() && hides({range.begin + static_cast<ByteOffset>(value), range.end}, line.cause))
            line.text.replace(value, std::string::npos, bullets);
        return line;
    }

    [[nodiscard]] bool hides(TextRange value, const OriginPlace &cause) const
    {
        if (m_own.hides(value))
            return true;
        if (!cause.source || !cause.isWritten)
            return false;
        const TextRange hidden = m_masks.of(*cause.source).firstIn(cause.range);
        std::string_view text = m_source->text(value);
        if (text.size() > 2 && text.front() == '"')
            text = text.substr(1, text.size() - 2);
        return !hidden.isEmpty() && cause.source->text(hidden).contains(text); // the cause may be more than the value
    }

    SourcePtr m_source;
    SecretMasks &m_masks;
    SecretMask m_own;
};

} // namespace

std::vector<MadeLine> madeLines(const Manifest &made, SecretMasks &masks)
{
    return Lines(made, masks).take();
}

} // namespace bulkhead
