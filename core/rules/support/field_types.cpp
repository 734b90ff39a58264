#include "core/rules/support/field_types.h"

#include "core/ci/ci_sources.h"
#include "core/rules/support/unknown_fields.h"

namespace bulkhead {

namespace {

bool isOfKind(YamlNode node, ValueKind kind)
{
    switch (kind) {
    case ValueKind::Object:
    case ValueKind::Map:
        return node.isMapping();
    case ValueKind::List:
        return node.isSequence();
    case ValueKind::Boolean:
        return node.isScalar() && !node.isQuoted() && node.boolean().has_value();
    case ValueKind::Integer:
        return node.isScalar() && !node.isQuoted() && node.integer().has_value();
    default: // texts, and what may be one of several
        return true;
    }
}

class Walk {
public:
    explicit Walk(const std::function<void(const WrongType &)> &visit)
        : m_visit(visit)
    {
    }

    void walk(YamlNode node, FieldType type, bool isObject = false)
    {
        if (!node || node.isNull() || (node.isScalar() && isTemplated(node.scalar())))
            return;
        if (!isOfKind(node, type.kind()))
            return m_visit({node, type.kind()});
        if (node.isMapping()) {
            for (const auto [key, value] : YamlEntries(node)) {
                const bool isMap = type.kind() == ValueKind::Map;
                if (type.kind() != ValueKind::Any && !(isObject && key.scalar() == "status"))
                    walk(value, isMap ? type.element() : type.field(key.scalar()).type);
            }
        }
        if (type.kind() == ValueKind::List) {
            for (const YamlNode item : YamlItems(node))
                walk(item, type.element());
        }
    }

private:
    const std::function<void(const WrongType &)> &m_visit;
};

} // namespace

void forEachWrongType(const Resource &resource, const std::function<void(const WrongType &)> &visit)
{
    if (const FieldType type = builtInType(resource))
        Walk(visit).walk(resource.root(), type, true);
}

} // namespace bulkhead
