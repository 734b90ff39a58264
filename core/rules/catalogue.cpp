#include "core/rules/catalogue.h"

#include <QFile>

// One line a rule, in the order of rules.cmake.
// clang-format off
#define BULKHEAD_RULES(rule) \
    rule(PrivilegedContainer) \
    rule(PrivilegeEscalation) \
    rule(SysAdminCapability) \
    rule(DangerousCapability) \
    rule(HostNetwork) \
    rule(HostPid) \
    rule(HostIpc) \
    rule(HostPathVolume) \
    rule(HostPort) \
    rule(WindowsHostProcess) \
    rule(UnmaskedProc) \
    rule(UnmaskedProcInUserNamespace) \
    rule(UnsafeSysctl) \
    rule(ApparmorOverride) \
    rule(SelinuxOptions) \
    rule(SeccompUnconfined) \
    rule(ProbeHost) \
    rule(MayRunAsRoot) \
    rule(RunAsUserZero) \
    rule(CapabilitiesNotDropped) \
    rule(AddedCapability) \
    rule(SeccompMissing) \
    rule(RestrictedVolumeType) \
    rule(NamespaceRefusesWorkloads) \
    rule(NamespaceWarnsOfWorkloads) \
    rule(InvalidPodSecurityLabel) \
    rule(KubeletHttpsDisabled) \
    rule(ImageLatestTag) \
    rule(ImageWithoutDigest) \
    rule(MissingCpuLimit) \
    rule(MissingMemoryLimit) \
    rule(MissingCpuRequest) \
    rule(MissingMemoryRequest) \
    rule(YamlSyntaxError) \
    rule(DuplicateKey) \
    rule(BooleanForString) \
    rule(BidirectionalControl) \
    rule(InvisibleCharacter) \
    rule(ConfusableCharacter) \
    rule(RoleReadsSecrets) \
    rule(RoleExecutesInPods) \
    rule(RoleImpersonates) \
    rule(RoleEscalates) \
    rule(RoleBindsRoles) \
    rule(RoleReachesKubelets) \
    rule(RoleMintsTokens) \
    rule(RoleWritesWebhooks) \
    rule(RoleApprovesCertificates) \
    rule(RoleCreatesVolumesOfNodes) \
    rule(RolePatchesServiceStatus) \
    rule(WildcardInRole) \
    rule(CiLandsOnApplicationNodes) \
    rule(ApplicationLandsOnCiNodes) \
    rule(CiOnControlPlane) \
    rule(MixedCiEnvironments) \
    rule(SoftIsolation) \
    rule(HalfIsolation) \
    rule(IsolationByAbsentLabel) \
    rule(AntiAffinityOwnNamespace) \
    rule(SpoofableNodeLabel) \
    rule(WildcardToleration) \
    rule(NodeNameSet) \
    rule(UnenforcedPlacementAnnotation) \
    rule(ExposedDaemonset) \
    rule(OpenKarpenterPool) \
    rule(InvalidSchedulingField) \
    rule(ProviderInstanceRunner) \
    rule(ProviderUntaggedJobs) \
    rule(ProviderUnlockedRunner) \
    rule(ProviderUnprotectedRunner) \
    rule(ProviderPublicRepositories) \
    rule(ProviderOpenRunnerGroup) \
    rule(ProviderRegistrationToken) \
    rule(ProviderStaleRunner) \
    rule(PipelineDockerInDocker) \
    rule(PipelinePrivilegedContainer) \
    rule(PipelineMovingImage) \
    rule(PipelineOnPowerfulRunner) \
    rule(CiIsClusterAdmin) \
    rule(CiMakesPodsAsStrongerAccount) \
    rule(CiAccountBoundInApplicationNamespace) \
    rule(CiJobWithCloudRole) \
    rule(CiNamespaceWithoutPodSecurity) \
    rule(SharedCiVolume) \
    rule(GitlabPrivilegedJob) \
    rule(GitlabPrivilegeEscalation) \
    rule(GitlabMountsContainerSocket) \
    rule(GitlabMountsHostPath) \
    rule(GitlabImplicitStarRole) \
    rule(GitlabClusterWideAccess) \
    rule(GitlabRegistrationToken) \
    rule(GitlabOpenOverwrite) \
    rule(GitlabOverwriteTolerations) \
    rule(GitlabOverwriteNodeSelector) \
    rule(GitlabBearerTokenOverwrite) \
    rule(GitlabJobUsesManagerAccount) \
    rule(GitlabJobTokenMounted) \
    rule(GitlabSharedJobNamespace) \
    rule(GitlabAnyImage) \
    rule(GitlabUnknownSetting) \
    rule(GitlabReusedPrivateImage) \
    rule(GitlabShellExecutor) \
    rule(GitlabTokenInline) \
    rule(GitlabMissingLimits) \
    rule(EmbeddedSyntaxError) \
    rule(GitlabOverwriteToPowerfulAccount) \
    rule(JenkinsControllerRunsBuilds) \
    rule(JenkinsAgentsBesideController) \
    rule(JenkinsPrivilegedAgent) \
    rule(JenkinsOpenAuthorization) \
    rule(TektonDefaultAccount) \
    rule(TektonAffinityOverwritten) \
    rule(TektonPlacementByParameter) \
    rule(TektonPrivilegedStep) \
    rule(TektonUnpinnedResolver) \
    rule(TektonRightsInEditRole) \
    rule(ArgoUnrestrictedWorkflows) \
    rule(ArgoTokenInMainContainer) \
    rule(ArgoRiskyPodPatch) \
    rule(ArgoAnonymousServer) \
    rule(GithubImplicitDind) \
    rule(GithubDindInRunner) \
    rule(GithubDindMode) \
    rule(GithubJobPodUnplaced) \
    rule(GithubJobContainerOptional) \
    rule(GithubPersistentRunner) \
    rule(GithubSharedRunner) \
    rule(GithubRunnerReadsSecrets) \
    rule(GithubTokenInline) \
    rule(BuildkiteOpenPlugin) \
    rule(WoodpeckerOpenPlacement) \
    rule(DindWithoutTls) \
    rule(ArchivedBuilder) \
    rule(DroneBuildsInDefaultNamespace) \
    rule(GiteaMountsDockerSocket) \
    rule(CiRunnerClusterAdmin) \
    rule(CiReachesApplications) \
    rule(CiJobForgesNetworkLabel) \
    rule(RunnerServesSeveralEnvironments) \
    rule(CiReachesCloudMetadata) \
    rule(PrivilegedWithoutEscalation) \
    rule(ContradictoryCiSettings) \
    rule(WritableRootFilesystem) \
    rule(AccountTokenMounted) \
    rule(DefaultAccountUsed) \
    rule(DefaultAccountGivesToken) \
    rule(ContainerSocketMounted) \
    rule(SensitiveHostPath) \
    rule(WritableHostPath) \
    rule(HostPathInApplication) \
    rule(BidirectionalMount) \
    rule(NetRawNotDropped) \
    rule(NoSecurityContext) \
    rule(NoLinuxHardening) \
    rule(LowUserId) \
    rule(LowGroupId) \
    rule(RootGroup) \
    rule(SeccompAnnotation) \
    rule(ApparmorMissing) \
    rule(VolumeSubPath) \
    rule(DeprecatedAccountField) \
    rule(HostAliases) \
    rule(EphemeralContainerWritten) \
    rule(ProbeRunsCommand) \
    rule(SudoInCommand) \
    rule(SshPort) \
    rule(LowPort) \
    rule(GitSyncCommand) \
    rule(PodSecurityPolicy) \
    rule(PermissivePodSecurityPolicy) \
    rule(PrivilegedSecurityConstraints) \
    rule(OpenRepositoryPrefix) \
    rule(MissingServiceAccount) \
    rule(SharedServiceAccount) \
    rule(StaleImage) \
    rule(FrozenRegistry) \
    rule(DashboardDeployed) \
    rule(TillerDeployed) \
    rule(TillerService) \
    rule(TillerListens) \
    rule(NoLivenessProbe) \
    rule(NoReadinessProbe) \
    rule(IdenticalProbes) \
    rule(ProbeOfClosedPort) \
    rule(SingleReplica) \
    rule(RecreateStrategy) \
    rule(MismatchedSelector) \
    rule(DuplicateVariable) \
    rule(BindingToClusterAdmin) \
    rule(AdminRoleInWholeCluster) \
    rule(BindingToMastersGroup) \
    rule(BindingToAnonymous) \
    rule(BindingToEverybody) \
    rule(DefaultAccountBound) \
    rule(LongLivedAccountToken) \
    rule(RoleCreatesWorkloads) \
    rule(RoleDeletesWorkloads) \
    rule(RoleDeletesTraces) \
    rule(RoleWritesConfigmaps) \
    rule(RoleWritesNetworkObjects) \
    rule(RoleWritesEndpoints) \
    rule(RoleWritesBindings) \
    rule(RoleForwardsPorts) \
    rule(RoleWritesClusterConfiguration) \
    rule(NodePortService) \
    rule(PublicLoadBalancer) \
    rule(ServiceExternalIps) \
    rule(ExternalNameToHost) \
    rule(NetworkPolicyAllowsAll) \
    rule(NetworkPolicyWithoutSelector) \
    rule(CniWithoutNetworkPolicy) \
    rule(IngressWithoutTls) \
    rule(IngressHostWithoutTls) \
    rule(IngressAnyHost) \
    rule(IngressDefaultBackend) \
    rule(NginxSnippet) \
    rule(NginxLuaSnippet) \
    rule(NginxAliasSnippet) \
    rule(NginxAnnotationInjection) \
    rule(EndpointsOnHost) \
    rule(DefaultNdots) \
    rule(MeshAcceptsPlaintext) \
    rule(MeshAllowsEverybody) \
    rule(WorkloadControlsCluster) \
    rule(PodWithoutNetworkPolicy) \
    rule(NamespaceWithoutNetworkPolicy) \
    rule(NamespaceWithoutDefaultDeny) \
    rule(NetworkPolicySelectsNothing) \
    rule(NetworkPolicyPeerSelectsNothing) \
    rule(ServiceSelectsNothing) \
    rule(ServicePortWithoutTarget) \
    rule(IngressBackendMissing) \
    rule(IngressPathConflict) \
    rule(AdminInterfaceExposed) \
    rule(RetiredIngressNginx) \
    rule(LimitBelowRequest) \
    rule(RequestBelowLimit) \
    rule(MissingEphemeralStorageLimit) \
    rule(UnlimitedEmptyDir) \
    rule(NamespaceWithoutQuota) \
    rule(NamespaceWithoutLimitRange) \
    rule(SharedExclusiveClaim) \
    rule(ClaimWithoutSize) \
    rule(UnencryptedStorageClass) \
    rule(NoDisruptionBudget) \
    rule(BlockingDisruptionBudget) \
    rule(ScalerWithoutTarget) \
    rule(ScalerDownToOne) \
    rule(ReplicasBesideScaler) \
    rule(SecondScaler) \
    rule(StatefulSetWithoutService) \
    rule(CronJobWithoutDeadline) \
    rule(OverlappingCronJob) \
    rule(InvalidSchedule) \
    rule(RestartingJob) \
    rule(JobKeptForEver) \
    rule(NakedPod) \
    rule(NoPriorityClass) \
    rule(InvalidLabel) \
    rule(IdentityEncryption) \
    rule(AuditPolicyGap) \
    rule(MissingConfiguration) \
    rule(MonitorWithoutService) \
    rule(TokenInManifest) \
    rule(PrivateKeyInManifest) \
    rule(PasswordInEnvironment) \
    rule(PasswordInArguments) \
    rule(PasswordInConfigMap) \
    rule(SecretInEnvironment) \
    rule(SecretCommitted) \
    rule(RemovedApiVersion) \
    rule(DeprecatedApiVersion) \
    rule(UnknownField) \
    rule(MisplacedField) \
    rule(DefaultNamespace) \
    rule(WorkloadInKubeSystem) \
    rule(ReplicasMayShareNode) \
    rule(MissingTopologySpread) \
    rule(ToleratesControlPlane) \
    rule(ArgoOpenProject) \
    rule(ArgoWorkflowDefaultAccount) \
    rule(ArgoApplicationInDefaultProject) \
    rule(NetworkPolicySplitPeer) \
    rule(SharedProcessNamespace) \
    rule(WindowsContainerAdministrator) \
    rule(ApparmorAnnotationWithoutContainer) \
    rule(SysctlValueWithSettings) \
    rule(ServiceLinksInjected) \
    rule(NamespaceWithoutPodSecurity) \
    rule(RouteWithoutTls) \
    rule(SelfProvisionerBound) \
    rule(JenkinsPipelineStrategy) \
    rule(RoleUsesOpenConstraints) \
    rule(OpenshiftEtcdNotEncrypted) \
    rule(SandboxSharesKernel) \
    rule(SandboxEgressOpen) \
    rule(KnownBadVersion) \
    rule(BudgetKeepsBrokenPods) \
    rule(BudgetNeedsEveryReplica) \
    rule(OverlappingDisruptionBudgets) \
    rule(BudgetSelectsNothing) \
    rule(ScalerCannotScale) \
    rule(ScalerWithoutRequest) \
    rule(PreStopOutlastsGracePeriod) \
    rule(RolloutTakesAllPods) \
    rule(MountWithoutVolume) \
    rule(UnusedVolume) \
    rule(NameTwiceInPod) \
    rule(StatefulSetServiceMissing) \
    rule(ClaimOpenToNode) \
    rule(ClaimOfAnyClass) \
    rule(InstanceLabelMismatch) \
    rule(ValueOfWrongType)
// clang-format on

// The help texts sit in a static library: nothing registers them unless it is asked for. Must not stand in any namespace.
static void registerRuleHelp()
{
    Q_INIT_RESOURCE(rule_help);
}

namespace bulkhead {

#define BULKHEAD_DECLARE(name) std::unique_ptr<const Rule> make##name();
BULKHEAD_RULES(BULKHEAD_DECLARE)
#undef BULKHEAD_DECLARE
/// One for each row of the tables in core/rules/control-plane, in their order.
std::vector<std::unique_ptr<const Rule>> makeControlPlaneRules();

RuleCatalogue makeRuleCatalogue()
{
    RuleCatalogue catalogue;
#define BULKHEAD_ADD(name) catalogue.add(make##name());
    BULKHEAD_RULES(BULKHEAD_ADD)
#undef BULKHEAD_ADD
    for (std::unique_ptr<const Rule> &rule : makeControlPlaneRules())
        catalogue.add(std::move(rule));
    return catalogue;
}

std::string ruleHelp(std::string_view ruleId)
{
    registerRuleHelp();
    QFile file(QStringLiteral(":/rules/%1.md").arg(QString::fromUtf8(ruleId.data(), static_cast<qsizetype>(ruleId.size()))));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace bulkhead
