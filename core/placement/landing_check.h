#pragma once

#include "core/placement/pod_occupancy.h"
#include "core/placement/requirement_check.h"
#include "core/placement/scheduler.h"

#include <vector>

namespace bulkhead {

/// Judges one pod against one group, step by step. Collects reasons only where somebody asks for them: then no step is left out.
class LandingCheck {
public:
    enum class PodTerms : std::uint8_t { Count, Ignore };

    LandingCheck(const ClusterFacts &facts, const PodOccupancy &occupancy, const SchedulingNeeds &pod, const NodeGroup &group,
                 std::vector<PlacementReason> *reasons, PodTerms podTerms = PodTerms::Count);

    [[nodiscard]] Landing run();

private:
    [[nodiscard]] bool collects() const { return m_reasons != nullptr; }
    template<typename MakeMessage>
    Answer note(PlacementStep step, Answer result, std::string_view code, const Location &podPlace, const Location &groupPlace,
                const MakeMessage &message)
    {
        if (collects())
            m_reasons->push_back({step, result, code, message(), podPlace, groupPlace});
        return result;
    }

    [[nodiscard]] bool goesOn(Answer answer) const { return answer != Answer::No || collects(); }
    [[nodiscard]] Answer checkNodeName();
    [[nodiscard]] Answer checkSelector();
    [[nodiscard]] Answer checkAddedSelectors();
    [[nodiscard]] Answer checkRuntimeClass();
    [[nodiscard]] Answer checkAffinity();
    [[nodiscard]] Answer checkTaints();
    [[nodiscard]] Answer checkUnschedulable();
    [[nodiscard]] Answer checkPodAffinity();
    [[nodiscard]] Answer checkPodTerm(const PodAffinityTerm &term);
    [[nodiscard]] Answer checkPodAntiAffinity();
    [[nodiscard]] Answer checkScheduler();
    void applyAdmission(Landing &landing);
    void applyNodeSelectorAnnotation(Landing &landing, const NamespaceFacts &facts);
    void applyTolerationAnnotations(Landing &landing, const NamespaceFacts &facts);
    void settle(Landing &landing, Answer withPlugin, PluginState state) const;
    void checkPreference(Landing &landing);

    [[nodiscard]] bool bypassesScheduler() const;
    [[nodiscard]] bool skipsFilters() const;
    [[nodiscard]] bool isObservedHere() const;
    [[nodiscard]] std::string_view onlyNode() const;
    [[nodiscard]] bool tolerates(const Taint &taint) const;
    [[nodiscard]] const GroupTaint *untolerated(Answer &answer) const;
    // Places for reasons; none where nobody collects them, because looking them up would cost more than the answer.
    [[nodiscard]] Location placeOf(YamlNode node) const;
    [[nodiscard]] Location placeOfKey(YamlNode node) const;
    [[nodiscard]] Location groupPlaceOf(std::string_view key) const;
    [[nodiscard]] Location podPlace(std::initializer_list<std::string_view> keys) const;

    const ClusterFacts &m_facts;
    const PodOccupancy &m_occupancy;
    const SchedulingNeeds &m_pod;
    const NodeGroup &m_group;
    std::vector<PlacementReason> *m_reasons;
    PodTerms m_podTerms;
    const RuntimeClassFacts *m_runtimeClass = nullptr;
    std::span<const Toleration> m_addedTolerations; ///< that a plug-in would add, while its effect is tried
    Answer m_others = Answer::Yes; ///< of all steps but the taints
};

} // namespace bulkhead
