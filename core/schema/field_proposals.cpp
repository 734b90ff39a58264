#include "core/schema/field_proposals.h"

#include "core/schema/inserted_text.h"
#include "core/schema/proposed_names.h"

#include <algorithm>
#include <cctype>

namespace bulkhead {

namespace {

bool isDeprecated(std::string_view description)
{
    return description.starts_with("Deprecated") || description.starts_with("deprecated") || description.contains(" is deprecated");
}

/// What the API server writes and nobody else.
bool isWrittenByServer(const FieldPlace &place, std::string_view field)
{
    constexpr std::string_view metadata[] = {"creationTimestamp", "deletionTimestamp", "generation", "deletionGracePeriodSeconds",
                                             "managedFields",     "resourceVersion",   "selfLink",   "uid"};
    const bool inMetadata = place.names.parent == "metadata";
    return (place.isObject && field == "status") || (inMetadata && std::ranges::contains(metadata, field));
}

class ProposalMaker {
public:
    ProposalMaker(std::string_view text, const FieldPlace &place, const WorkspaceNames &names)
        : m_text(text)
        , m_place(place)
        , m_names(names)
    {
    }

    [[nodiscard]] std::vector<FieldProposal> make()
    {
        if (m_place.isKey())
            addKeys();
        else
            addValues();
        return std::move(m_list);
    }

private:
    [[nodiscard]] bool isWritten(std::string_view key) const
    {
        return !m_place.needsDash && std::ranges::contains(m_place.scan.innermost().entries, key, &ScannedEntry::key);
    }

    void addKeys()
    {
        if (m_place.container.kind() == ValueKind::Map)
            return addMapKeys();
        for (const FieldInfo &field : m_place.container.fields()) {
            if (!isWritten(field.name) && !isWrittenByServer(m_place, field.name))
                addKey(field);
        }
        if (m_place.isObject && !m_place.container)
            addObjectKeys();
        std::ranges::stable_sort(m_list, {}, [](const FieldProposal &one) {
            return one.isDeprecated ? 2 : one.isRequired ? 0 : 1;
        });
    }

    void addKey(const FieldInfo &field)
    {
        FieldProposal one{FieldProposal::Kind::Key, std::string(field.name), insertedKey(m_text, m_place, field)};
        one.type = field.type.notation();
        one.description = firstSentence(field.description.empty() ? field.type.description() : field.description);
        one.isRequired = field.isRequired;
        one.isDeprecated = isDeprecated(field.description);
        one.leadsOn = true;
        m_list.push_back(std::move(one));
    }

    /// Of an object that does not say yet what it is.
    void addObjectKeys()
    {
        for (const std::string_view name : {"apiVersion", "kind", "metadata"}) {
            if (!isWritten(name))
                addKey(builtInFields().kinds.empty() ? FieldInfo{name, {}, {}, {}, true} : podField(name));
        }
    }

    [[nodiscard]] FieldInfo podField(std::string_view name) const
    {
        FieldInfo field = m_names.kind("v1", "Pod").type.field(name);
        field.isRequired = true;
        return field;
    }

    void addMapKeys()
    {
        for (const ProposedName &key : proposedMapKeys(m_place, m_names)) {
            if (isWritten(key.text))
                continue;
            FieldProposal one{FieldProposal::Kind::Name, key.text,
                              insertedKey(m_text, m_place, {key.text, {}, {}, m_place.container.element(), false})};
            one.type = key.kind;
            one.description = key.note;
            one.leadsOn = true;
            m_list.push_back(std::move(one));
        }
    }

    void addValues()
    {
        for (const ValueInfo &value : m_place.field.type.values())
            addValue(std::string(value.value), FieldProposal::Kind::Value, m_place.field.type.notation(),
                     firstSentence(value.description));
        for (const ProposedName &name : proposedValues(m_text, m_place, m_names))
            addValue(name.text, FieldProposal::Kind::Name, name.kind, name.note);
    }

    void addValue(const std::string &value, FieldProposal::Kind kind, std::string type, std::string note)
    {
        if (std::ranges::contains(m_list, value, &FieldProposal::text))
            return;
        FieldProposal one{kind, value, insertedValue(m_text, m_place, value)};
        one.type = std::move(type);
        one.description = std::move(note);
        m_list.push_back(std::move(one));
    }

    std::string_view m_text;
    const FieldPlace &m_place;
    const WorkspaceNames &m_names;
    std::vector<FieldProposal> m_list;
};

bool equalLetters(char a, char b)
{
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

/// 0: begins with what was typed, 1: contains it, 2: neither. Letters count, not their size.
int rank(std::string_view text, std::string_view typed)
{
    const auto found = std::ranges::search(text, typed, equalLetters);
    return found.begin() == text.begin() ? 0 : !found.empty() ? 1 : 2;
}

std::string joined(const std::vector<std::string> &path)
{
    std::string text;
    for (const std::string &step : path)
        text += (text.empty() ? "" : ".") + step;
    return text;
}

} // namespace

FieldProposals fieldsAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names)
{
    const FieldPlace place = placeAt(text, offset, names);
    if (!place.isKey() && !place.isValue())
        return {};
    FieldProposals proposals{place.scan.word, ProposalMaker(text, place, names).make()};
    std::string_view typed = text.substr(place.scan.word.begin, offset - place.scan.word.begin);
    if (typed.starts_with('"') || typed.starts_with('\''))
        typed.remove_prefix(1);
    std::erase_if(proposals.list, [typed](const FieldProposal &one) { return !typed.empty() && rank(one.text, typed) == 2; });
    if (!typed.empty())
        std::ranges::stable_sort(proposals.list, {}, [typed](const FieldProposal &one) { return rank(one.text, typed); });
    return proposals;
}

std::optional<FieldHelp> helpAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names)
{
    const FieldPlace place = placeAt(text, offset, names);
    if ((!place.isKey() && !place.isValue()) || place.scan.word.isEmpty() || place.container.kind() == ValueKind::Map)
        return std::nullopt;
    const std::string_view word = text.substr(place.scan.word.begin, place.scan.word.size());
    const std::string key(word.starts_with('"') && word.size() > 1 ? word.substr(1, word.size() - 2) : word);
    const FieldInfo field = place.isKey() ? place.container.field(key) : place.field;
    if (!field.type)
        return std::nullopt;
    FieldHelp help{place.scan.word, joined(place.path), field.type.notation(), std::string(field.description)};
    if (place.isKey())
        help.path += (help.path.empty() ? "" : ".") + key;
    if (help.description.empty())
        help.description = field.type.description();
    help.featureGate = field.featureGate;
    help.object = std::string(place.apiVersion) + (place.kind.empty() ? "" : " ") + std::string(place.kind);
    help.api = place.container.apiVersion();
    for (const ValueInfo &value : field.type.values())
        help.values.emplace_back(value.value);
    help.isRequired = field.isRequired;
    return help;
}

} // namespace bulkhead
