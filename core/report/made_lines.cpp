#include "core/report/made_lines.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::string_view bullets = "••••";

bool isWordOf(std::string_view name, std::string_view word)
{
    return name == word || (name.ends_with(word) && name[name.size() - word.size() - 1] == '_');
}

/// Whether an environment variable of that name usually holds a secret: "GITHUB_TOKEN", "DB_PASSWORD".
bool namesSecret(std::string_view variable)
{
    constexpr std::array<std::string_view, 8> words = {"TOKEN",  "PASSWORD",    "PASSWD",     "SECRET",
                                                       "APIKEY", "PRIVATE_KEY", "SECRET_KEY", "ACCESS_KEY"};
    std::string upper(variable);
    std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return std::ranges::any_of(words, [&upper](std::string_view word) { return isWordOf(upper, word); });
}

/// Values in the made text that are secret by what they are called.
std::vector<TextRange> secretValues(const Manifest &made)
{
    std::vector<TextRange> ranges;
    for (const YamlStream::Document &document : made.stream().documents()) {
        for (YamlIndex i = 0; i < document.yaml->nodeCount(); ++i) {
            const YamlNode node(document.yaml.get(), i);
            if (!node.isMapping() || !node.parent().isSequence())
                continue;
            if (const YamlNode value = node["value"]; value.isScalar() && namesSecret(node["name"].scalar()))
                ranges.push_back(value.range());
        }
    }
    return ranges;
}

class Lines {
public:
    Lines(const Manifest &made, SecretMasks &masks)
        : m_source(made.source())
        , m_masks(masks)
        , m_own(made)
        , m_secrets(secretValues(made))
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
        const auto touches = [&](const TextRange &secret) { return secret.begin < value.end && value.begin < secret.end; };
        if (m_own.hides(value) || std::ranges::any_of(m_secrets, touches))
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
    std::vector<TextRange> m_secrets;
};

} // namespace

std::vector<MadeLine> madeLines(const Manifest &made, SecretMasks &masks)
{
    return Lines(made, masks).take();
}

} // namespace bulkhead
