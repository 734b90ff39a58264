#include "core/ci/embedded_documents.h"

#include "core/ci/helm_template.h"
#include "core/ci/toml/toml_location.h"
#include "core/text/text_origin.h"
#include "core/yaml/embedded_text.h"

namespace bulkhead {

namespace {

/// Of a text whose bytes cannot be found one by one: all of it is at one place.
class WholeOrigin final : public TextOrigin {
public:
    explicit WholeOrigin(OriginPlace place)
        : m_place(std::move(place))
    {
    }
    OriginPlace place(TextRange) const override { return m_place; }
    Result<TextEdit> lift(const TextEdit &) const override
    {
        return failure(RULE_TEXT("Core", "The text stands here in a form that cannot be edited in parts"));
    }
    SourcePtr liftsTo() const override { return nullptr; }

private:
    OriginPlace m_place;
};

SourcePtr textAt(std::string text, const SourcePtr &source, TextRange range)
{
    return SourceText::derived(source->path(), std::move(text), std::make_shared<WholeOrigin>(OriginPlace{source, range, true}));
}

SourcePtr decoded(YamlNode scalar)
{
    std::optional<std::string> bytes = fromBase64(scalar.scalar());
    return bytes ? textAt(std::move(*bytes), scalar.document()->source(), scalar.range()) : nullptr;
}

} // namespace

YamlNode EmbeddedDocuments::yaml(YamlNode scalar)
{
    if (!scalar.isScalar() || scalar.scalar().empty())
        return {};
    auto &document = m_yaml[{scalar.document(), scalar.index()}];
    if (!document) {
        const SourcePtr text = EmbeddedText::create(scalar);
        document = std::make_unique<const YamlDocument>(text, TextRange{0, text->size()});
        if (const auto &problem = document->problem()) {
            const OriginPlace place = placeInFile(text, problem->range);
            m_problems.push_back(
                {EmbeddedProblem::Language::Yaml, {place.source, place.range, Location::Certainty::Written, {}}, problem->message});
        }
    }
    return document->root();
}

YamlNode EmbeddedDocuments::yamlAt(std::string_view text, const Location &place)
{
    const SourcePtr source = textAt(std::string(text), place.source, place.range);
    const auto &document = m_elsewhere.emplace_back(std::make_unique<const YamlDocument>(source, TextRange{0, source->size()}));
    if (const auto &problem = document->problem())
        m_problems.push_back({EmbeddedProblem::Language::Yaml, place, problem->message});
    return document->root();
}

EmbeddedToml EmbeddedDocuments::toml(YamlNode scalar, Form form)
{
    if (!scalar.isScalar() || scalar.scalar().empty())
        return {};
    const auto [entry, isNew] = m_toml.try_emplace({scalar.document(), scalar.index()});
    if (isNew)
        readToml(entry->second, scalar, form);
    return entry->second.answer;
}

void EmbeddedDocuments::readToml(Toml &toml, YamlNode scalar, Form form)
{
    const SourcePtr written = form == Form::SecretBase64 ? decoded(scalar) : EmbeddedText::create(scalar);
    if (!written) {
        toml.answer.isUnknown = true;
        return;
    }
    const MaskedTemplates masked = maskTemplates(written);
    toml.answer = {{}, masked.isConditional, masked.isOpen};
    if (masked.isOpen)
        return;
    toml.document = std::make_unique<const TomlDocument>(masked.text);
    toml.answer.root = toml.document->root();
    if (!toml.document->problem())
        return;
    if (masked.isConditional) { // branches that exclude one another may well contradict one another
        toml.answer.isUnknown = true;
        return;
    }
    Location place = problemLocation(*toml.document, scalar);
    Message message = toml.document->problem()->message;
    if (form != Form::Plain)
        message = {RULE_TEXT("Core", "Not valid TOML"), {}};
    m_problems.push_back({EmbeddedProblem::Language::Toml, std::move(place), std::move(message)});
}

std::optional<std::string> fromBase64(std::string_view text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == ' ')
            continue;
        if (c == '=')
            break;
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        }
    }
    return bytes;
}

YamlNode EmbeddedDocuments::known(YamlNode scalar) const
{
    const auto found = m_yaml.find({scalar.document(), scalar.index()});
    return found == m_yaml.end() ? YamlNode() : found->second->root();
}

} // namespace bulkhead
