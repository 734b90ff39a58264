#include "core/placement/isolation.h"

namespace bulkhead {

std::string_view toString(IsolationState state)
{
    switch (state) {
    case IsolationState::Exclusive:
        return "exclusive";
    case IsolationState::Conditional:
        return "conditional";
    case IsolationState::Soft:
        return "soft";
    case IsolationState::ApplicationLeaks:
        return "application-leaks";
    case IsolationState::CiLeaks:
        return "ci-leaks";
    case IsolationState::Shared:
        return "shared";
    case IsolationState::Unknown:
        break;
    }
    return "unknown";
}

std::string_view toString(LeakDirection direction)
{
    switch (direction) {
    case LeakDirection::CiToApplication:
        return "ci-to-application";
    case LeakDirection::ApplicationToCi:
        return "application-to-ci";
    case LeakDirection::CiEnvironmentMix:
        break;
    }
    return "ci-environment-mix";
}

} // namespace bulkhead
