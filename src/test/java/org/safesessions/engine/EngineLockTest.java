package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@EngineOnlyTest
class EngineLockTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ManagementService management;

    @Autowired
    private FilterService filters;

    @Autowired
    private EngineGrants grants;

    @Autowired
    private OneTask process;

    @Autowired
    private ProcessDesk desk;

    @Autowired
    private EngineOnly.TestTask testTask;

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
        identity.clearAuthentication();
        testTask.isFor("cole");
    }

    @Test
    void the_engine_runs_with_the_settings_we_ship() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isTenantCheckEnabled()).isTrue();
        assertThat(engine.getHistoryLevel()).isInstanceOf(EngineHistory.class);
        assertThat(engine.getHistoryLevel().getId()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getId());
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(engine.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(engine.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.getQueryMaxResultsLimit()).isLessThanOrEqualTo(2000);
        assertThat(engine.getFailedJobRetryTimeCycle()).startsWith("PT10S,PT30S,PT1M,PT5M");
        assertThat(engine.isJobExecutorPreferTimerJobs()).isTrue();
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(engine.getHistoryCleanupStrategy()).isEqualTo("removalTimeBased");
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(engine.getHistoryTimeToLive()).isEqualTo("P365D");
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.getExpressionManager()).isInstanceOf(EngineSandbox.class);
        assertThat(identity.isReadOnly()).isTrue();
        assertThat(engine.getAdminUsers()).isEmpty();
    }

    @Test
    void scripts_do_not_run() {
        assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("groovy", false))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("javascript", true))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id='x' camunda:class='java.lang.Runtime'/>",
                "<bpmn:serviceTask id='x' camunda:expression='${taskSetUp}'/>",
                "<bpmn:serviceTask id='x' camunda:delegateExpression='${a}${b}'/>",
                "<bpmn:serviceTask id='x' camunda:delegateExpression='${a.b()}'/>",
                "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='a'/>",
                "<bpmn:serviceTask id='x' activiti:class='java.lang.Runtime'/>",
                "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id='x' camunda:candidateGroups='co-hosts'/>",
                "<bpmn:userTask id='x' camunda:candidateUsers='cole'/>",
                "<bpmn:userTask id='x' camunda:assignee='cole'/>",
                "<bpmn:userTask id='x' camunda:formKey='embedded:app:a.html'/>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='js'>1</camunda:script></camunda:taskListener>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create'"
                        + " class='a.B'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create'"
                        + " expression='${a}'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>b"
                        + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:callActivity id='x' calledElement='y'/>"
            })
    void a_model_that_carries_code_or_people_is_not_deployed(String element) {
        assertThatThrownBy(() -> deploy(element))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageMatching(
                        "(?s).*(EngineLockModels|expression is not allowed here|connect process engine plugin).*");
    }

    @Test
    void a_model_that_names_our_delegates_is_deployed() {
        assertThatCode(() -> deploy("<bpmn:serviceTask id='x' camunda:delegateExpression='${someDelegate}'/>"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_web_request_without_a_name_gets_nothing_from_the_engine() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));

        assertThatThrownBy(() -> tasks.createTaskQuery().count()).hasMessageContaining("without a name");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("one-task")).hasMessageContaining("without a name");

        identity.setAuthentication("cole", List.of("co-hosts"));
        assertThatCode(() -> tasks.createTaskQuery().count()).doesNotThrowAnyException();
    }

    @Test
    void the_systems_own_threads_need_no_name() {
        assertThatCode(() -> tasks.createTaskQuery().count()).doesNotThrowAnyException();
    }

    @Test
    void declared_routing_facts_are_kept() {
        assertThatCode(() -> keep(Facts.of(EngineOnly.TestTask.LEAD_ON_CALL, true)
                        .with(EngineOnly.TestTask.OUTCOME, "RETURN_2")
                        .with(EngineOnly.TestTask.UNDECIDED, -12)
                        .with(EngineOnly.TestTask.DUE, Instant.parse("2026-11-23T10:00:00Z"))
                        .stored()))
                .doesNotThrowAnyException();
    }

    @Test
    void nothing_else_reaches_the_engines_tables() {
        String tooLong = "A".repeat(41);
        for (Map<String, Object> variables : List.<Map<String, Object>>of(
                Map.of("childsName", "WOZZLEBURY"),
                Map.of("outcome", "Wozzlebury told me"),
                Map.of("outcome", tooLong),
                Map.of("outcome", true),
                Map.of("leadOnCall", "YES"),
                Map.of("leadOnCall", List.of("a")),
                Map.of("undecided", 1.5),
                Map.of("dueAt", "NOW"))) {
            assertThatThrownBy(() -> keep(variables)).as(variables.toString()).hasMessageContaining("may not keep");
        }
        Task open = process.begin();
        assertThatThrownBy(() -> tasks.createComment(open.getId(), null, "Wozzlebury"))
                .hasMessageContaining("may not keep");
    }

    @Test
    void of_what_has_been_the_engine_keeps_only_that_a_process_began_and_how_it_ended() {
        Task open = process.begin();
        tasks.complete(open.getId());

        HistoryService history = engine.getHistoryService();
        HistoricProcessInstance over = history.createHistoricProcessInstanceQuery()
                .processInstanceId(open.getProcessInstanceId())
                .singleResult();
        assertThat(over.getEndActivityId()).isEqualTo("answered");
        assertThat(over.getEndTime()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery().count()).isZero();
        assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
    }

    @Test
    void whoever_ceases_to_be_a_candidate_loses_the_task() {
        Task open = process.begin();
        assertThat(mayWork("cole", open)).isTrue();
        assertThat(mayWork("carla", open)).isFalse();

        testTask.isFor("carla");
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(status -> desk.refreshCandidates(businessKey(open)));

        assertThat(mayWork("cole", open)).isFalse();
        assertThat(mayWork("carla", open)).isTrue();
    }

    @Test
    void being_assigned_gives_no_right() {
        Task open = process.begin();

        tasks.setAssignee(open.getId(), "carla");

        assertThat(mayWork("carla", open)).isFalse();
    }

    @Test
    void grants_and_lists_are_made_once_however_often_we_start() {
        long before = authorizations.createAuthorizationQuery().count();

        grants.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(EngineGrantsLists.ALL.size());
    }

    @Test
    void a_list_of_an_earlier_version_goes_and_so_does_who_may_no_longer_see_one() {
        FilterEntity old = new FilterEntity(EntityTypes.TASK);
        old.setId("safe-sessions-old");
        old.setName("Old");
        old.setQuery(tasks.createTaskQuery());
        engine.getCommandExecutorTxRequired().execute(command -> {
            command.getDbEntityManager().insert(old);
            return null;
        });
        Authorization tooGenerous = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tooGenerous.setGroupId("hosts");
        tooGenerous.setResource(Resources.FILTER);
        tooGenerous.setResourceId("safe-sessions-concerns");
        tooGenerous.setPermissions(new Permission[] {Permissions.READ});
        authorizations.saveAuthorization(tooGenerous);
        long before = authorizations.createAuthorizationQuery().count();

        grants.afterSingletonsInstantiated();

        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .doesNotContain("Old")
                .containsExactlyInAnyOrderElementsOf(EngineGrantsLists.ALL.stream()
                        .map(EngineGrantsLists.Kept::name)
                        .toList());
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before - 1);
        assertThat(listsOf("hosts")).contains("safe-sessions-my-tasks").doesNotContain("safe-sessions-concerns");
        assertThat(listsOf("safeguarding-leads")).contains("safe-sessions-concerns", "safe-sessions-plans");
    }

    private List<String> listsOf(String group) {
        return authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).groupIdIn(group).list().stream()
                .map(Authorization::getResourceId)
                .toList();
    }

    @Test
    void nobody_may_make_filters_deployments_batches_or_change_a_running_process() {
        Set<Resource> never = Set.of(Resources.BATCH, Resources.DEPLOYMENT, Resources.AUTHORIZATION, Resources.USER);
        for (Authorization grant : authorizations.createAuthorizationQuery().list()) {
            if (EngineActor.TECHNICAL_USER.equals(grant.getUserId())) {
                continue;
            }
            int type = grant.getResourceType();
            assertThat(never.stream().map(Resource::resourceType).collect(Collectors.toSet()))
                    .doesNotContain(type);
            int given = ((AuthorizationEntity) grant).getPermissions();
            if (type == Resources.FILTER.resourceType() || type == Resources.PROCESS_INSTANCE.resourceType()) {
                assertThat(given).isEqualTo(Permissions.READ.getValue());
            }
            if (type == Resources.PROCESS_DEFINITION.resourceType()) {
                assertThat(given & 1024).as("UPDATE_INSTANCE").isZero();
            }
        }
    }

    @Test
    void the_technical_user_can_sign_in_nowhere() {
        assertThat(identity.checkPassword(EngineActor.TECHNICAL_USER, EngineActor.TECHNICAL_USER))
                .isFalse();
        assertThat(identity.createUserQuery().list())
                .extracting(user -> user.getId())
                .doesNotContain(EngineActor.TECHNICAL_USER)
                .contains("hana", "cole");
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isZero();
        assertThatThrownBy(() -> identity.newUser("eve")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_failed_job_keeps_no_words() {
        Throwable kept = EngineLockFailure.withoutWords(
                new ProcessEngineException("Wozzlebury", new IllegalStateException("Wozzlebury")));

        assertThat(kept).hasMessage("java.lang.IllegalStateException").hasNoCause();
        assertThat(management.createJobQuery().withException().count()).isZero();
    }

    private boolean mayWork(String name, Task task) {
        return authorizations.isUserAuthorized(
                        name, List.of("co-hosts"), Permissions.TASK_WORK, Resources.TASK, task.getId())
                && authorizations.isUserAuthorized(
                        name, List.of("co-hosts"), Permissions.READ, Resources.TASK, task.getId());
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void keep(Map<String, Object> variables) {
        Task open = process.begin();
        runtime.setVariables(open.getProcessInstanceId(), variables);
    }

    private void deploy(String element) {
        String model = "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn'"
                + " id='d' targetNamespace='t'>"
                + "<bpmn:process id='p" + UUID.randomUUID() + "' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<bpmn:startEvent id='s'/><bpmn:sequenceFlow id='f' sourceRef='s' targetRef='x'/>"
                + element
                + "</bpmn:process></bpmn:definitions>";
        repository.createDeployment().addString("p.bpmn", model).deploy();
    }
}
