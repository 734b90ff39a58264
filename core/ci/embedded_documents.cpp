#include "core/ci/embedded_documents.h"

#include "core/text/text_origin.h"
#include "core/yaml/embedded_text.h"

namespace bulkhead {

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

YamlNode EmbeddedDocuments::find(YamlNode scalar) const
{
    const auto found = m_yaml.find({scalar.document(), scalar.index()});
    return found == m_yaml.end() ? YamlNode() : found->second->root();
}

} // namespace bulkhead
