#include "core/ci/made_manifest.h"

#include "core/text/text_origin.h"
#include "core/yaml/yaml_writer.h"

#include <algorithm>

namespace bulkhead {

namespace {

struct Cause {
    TextRange range; ///< of key and value in the made text
    OriginPlace place;
};

class MadeOrigin final : public TextOrigin {
public:
    explicit MadeOrigin(std::vector<Cause> causes)
        : m_causes(std::move(causes))
    {
        std::ranges::sort(m_causes, [](const Cause &one, const Cause &other) {
            return one.range.begin != other.range.begin ? one.range.begin < other.range.begin : one.range.end > other.range.end;
        });
    }

    /// Of the innermost value that holds the range.
    OriginPlace place(TextRange range) const override
    {
        auto after = std::ranges::upper_bound(m_causes, range.begin, {}, [](const Cause &cause) { return cause.range.begin; });
        while (after != m_causes.begin()) {
            --after;
            if (after->range.contains(range) && after->place.source)
                return after->place;
        }
        return m_causes.empty() ? OriginPlace{} : m_causes.front().place;
    }

    Result<TextEdit> lift(const TextEdit &) const override
    {
        return failure(RULE_TEXT("Core", "A controller makes this pod from settings: no text can be edited here"));
    }

    SourcePtr liftsTo() const override { return nullptr; }

private:
    std::vector<Cause> m_causes;
};

} // namespace

/// Writes a value as YAML and notes what causes each part.
class MadeText {
public:
    void write(const MadeValue &value, std::size_t column)
    {
        if (value.isMapping())
            writeMapping(value, column);
        else
            writeSequence(value, column);
    }

    std::string text;
    std::vector<Cause> causes{};

private:
    void writeMapping(const MadeValue &mapping, std::size_t column)
    {
        bool first = true;
        for (const auto &[key, value] : mapping.m_entries) {
            if (!first)
                text.append(column, ' ');
            first = false;
            const auto begin = static_cast<ByteOffset>(text.size());
            text += quotedString(key, YamlStyle::Plain);
            text += ':';
            writeValue(value, column);
            note(begin, value);
        }
    }

    /// Behind a key's colon.
    void writeValue(const MadeValue &value, std::size_t column)
    {
        if (value.isScalar()) {
            text += ' ' + scalar(value) + '\n';
        } else if (value.m_entries.empty()) {
            text += value.isMapping() ? " {}\n" : " []\n";
        } else if (value.isMapping()) {
            text += '\n' + std::string(column + 2, ' ');
            writeMapping(value, column + 2);
        } else {
            text += '\n' + std::string(column, ' ');
            writeSequence(value, column);
        }
    }

    void writeSequence(const MadeValue &sequence, std::size_t column)
    {
        bool first = true;
        for (const auto &[key, item] : sequence.m_entries) {
            if (!first)
                text.append(column, ' ');
            first = false;
            text += "- ";
            const auto begin = static_cast<ByteOffset>(text.size());
            if (item.isScalar())
                text += scalar(item) + '\n';
            else if (item.m_entries.empty())
                text += item.isMapping() ? "{}\n" : "[]\n";
            else
                write(item, column + 2);
            note(begin, item);
        }
    }

    static std::string scalar(const MadeValue &value)
    {
        return value.isString() ? quotedString(value.text(), YamlStyle::Plain) : value.text();
    }

    void note(ByteOffset begin, const MadeValue &value)
    {
        const Location &cause = value.cause();
        causes.push_back({{begin, static_cast<ByteOffset>(text.size())},
                          {cause.source, cause.range, cause.certainty == Location::Certainty::Written}});
    }
};

ManifestPtr makeManifest(const MadeValue &object, std::string name)
{
    MadeText made;
    made.write(object, 0);
    const Location &cause = object.cause();
    made.causes.push_back({{0, static_cast<ByteOffset>(made.text.size())},
                           {cause.source, cause.range, cause.certainty == Location::Certainty::Written}});
    auto origin = std::make_shared<const MadeOrigin>(std::move(made.causes));
    return Manifest::parse(SourceText::derived(std::move(name), std::move(made.text), std::move(origin)));
}

} // namespace bulkhead
