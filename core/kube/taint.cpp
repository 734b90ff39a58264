#include "core/kube/taint.h"

namespace bulkhead {

namespace {

TaintEffect effectOf(YamlNode node)
{
    return taintEffectFromString(node["effect"].text());
}

Toleration::Operator operatorFrom(YamlNode node)
{
    using enum Toleration::Operator;
    const std::string_view text = node.scalar();
    if (node.isNull() || text.empty() || text == "Equal")
        return Equal;
    return text == "Exists" ? Exists : text == "Lt" ? Lt : text == "Gt" ? Gt : Invalid;
}

} // namespace

std::string_view toString(TaintEffect effect)
{
    switch (effect) {
    case TaintEffect::NoSchedule:
        return "NoSchedule";
    case TaintEffect::PreferNoSchedule:
        return "PreferNoSchedule";
    case TaintEffect::NoExecute:
        return "NoExecute";
    case TaintEffect::Invalid:
        break;
    }
    return {};
}

TaintEffect taintEffectFromString(std::string_view text)
{
    using enum TaintEffect;
    if (text == "NoSchedule")
        return NoSchedule;
    if (text == "PreferNoSchedule")
        return PreferNoSchedule;
    return text == "NoExecute" ? NoExecute : Invalid;
}

TaintEffect taintEffectFromGoogle(std::string_view text)
{
    using enum TaintEffect;
    if (text == "NO_SCHEDULE")
        return NoSchedule;
    return text == "PREFER_NO_SCHEDULE" ? PreferNoSchedule : text == "NO_EXECUTE" ? NoExecute : Invalid;
}

std::string Taint::text() const
{
    const std::string value_ = value.empty() ? std::string() : '=' + value;
    return key + value_ + (effect == TaintEffect::Invalid ? std::string() : ':' + std::string(toString(effect)));
}

Taint Taint::read(YamlNode node)
{
    return {std::string(node["key"].text()), std::string(node["value"].text()), effectOf(node)};
}

std::optional<Taint> Taint::parse(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    const std::string_view label = text.substr(0, colon);
    const std::size_t equals = label.find('=');
    Taint taint{std::string(label.substr(0, equals)), {}, taintEffectFromString(text.substr(colon + 1))};
    if (equals != std::string_view::npos)
        taint.value = label.substr(equals + 1);
    return taint;
}

bool Toleration::isValid() const
{
    if (op == Operator::Invalid || effect == TaintEffect::Invalid || (seconds && effect != TaintEffect::NoExecute))
        return false;
    if (op == Operator::Exists)
        return value.empty();
    return op == Operator::Equal && !key.empty();
}

bool Toleration::tolerates(const Taint &taint) const
{
    if (!isValid() || taint.effect == TaintEffect::Invalid)
        return false;
    const bool effectMatches = !effect || *effect == taint.effect;
    const bool keyMatches = key.empty() || key == taint.key;
    return effectMatches && keyMatches && (op == Operator::Exists || value == taint.value);
}

std::string Toleration::text() const
{
    const std::string suffix = effect && *effect != TaintEffect::Invalid ? ':' + std::string(toString(*effect)) : std::string();
    if (isWildcard())
        return "*" + suffix;
    return key + (op == Operator::Exists || value.empty() ? std::string() : '=' + value) + suffix;
}

Toleration Toleration::read(YamlNode node)
{
    Toleration toleration{std::string(node["key"].text()), operatorFrom(node["operator"]), std::string(node["value"].text())};
    if (const YamlNode effect = node["effect"]; !effect.isNull() && !effect.scalar().empty())
        toleration.effect = taintEffectFromString(effect.scalar());
    toleration.seconds = node["tolerationSeconds"].integer();
    return toleration;
}

} // namespace bulkhead
