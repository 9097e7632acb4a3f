CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`invited_at` text NOT NULL,
	`invited_by` text,
	`first_sign_in_at` text,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_person` ON `account` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`language` text DEFAULT 'nl' NOT NULL,
	`created_at` text NOT NULL,
	`erased_at` text,
	CONSTRAINT "person_language" CHECK("person"."language" in ('nl', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expires_at` text
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_code` (
	`id` text PRIMARY KEY NOT NULL,
	`address_hmac` text NOT NULL,
	`account_id` text,
	`code_hmac` text NOT NULL,
	`wrong_tries` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_code_expires` ON `sign_in_code` (`expires_at`);--> statement-breakpoint
CREATE TABLE `adoption` (
	`id` text PRIMARY KEY NOT NULL,
	`advice_id` text NOT NULL,
	`on_day` text NOT NULL,
	`votes_for` integer NOT NULL,
	`votes_against` integer NOT NULL,
	`abstained` integer NOT NULL,
	`eligible` integer NOT NULL,
	`quorum` integer NOT NULL,
	`present` integer NOT NULL,
	`rule` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "adoption_quorum" CHECK("adoption"."present" >= "adoption"."quorum"),
	CONSTRAINT "adoption_votes" CHECK("adoption"."votes_for" + "adoption"."votes_against" + "adoption"."abstained" = "adoption"."present"),
	CONSTRAINT "adoption_majority" CHECK("adoption"."votes_for" > "adoption"."votes_against")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoption_advice` ON `adoption` (`advice_id`);--> statement-breakpoint
CREATE TABLE `adoption_presence` (
	`adoption_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`adoption_id`, `person_id`),
	FOREIGN KEY (`adoption_id`) REFERENCES `adoption`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `advice` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`origin` text NOT NULL,
	`request_id` text,
	`number` text,
	`title` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`tenor` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`adopted_at` text,
	`submitted_at` text,
	`submitted_by` text,
	FOREIGN KEY (`council_id`) REFERENCES `participation_council`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `advice_request`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "advice_origin" CHECK("advice"."origin" in ('solicited', 'unsolicited')),
	CONSTRAINT "advice_tenor" CHECK("advice"."tenor" in ('positive', 'positiveWithRemarks', 'negative', 'noAdvice')),
	CONSTRAINT "advice_solicited_has_request" CHECK(("advice"."origin" = 'solicited') = ("advice"."request_id" is not null)),
	CONSTRAINT "advice_submitted_is_whole" CHECK("advice"."submitted_at" is null or ("advice"."adopted_at" is not null and "advice"."number" is not null and ("advice"."tenor" is not null or "advice"."origin" = 'unsolicited')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `advice_number` ON `advice` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `advice_once_per_request` ON `advice` (`request_id`,`council_id`);--> statement-breakpoint
CREATE INDEX `advice_council` ON `advice` (`council_id`);--> statement-breakpoint
CREATE TABLE `advice_addressee` (
	`advice_id` text NOT NULL,
	`authority_id` text NOT NULL,
	`due_on` text,
	`term` text,
	`because` text,
	`ground` text,
	PRIMARY KEY(`advice_id`, `authority_id`),
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_addressee_authority` ON `advice_addressee` (`authority_id`);--> statement-breakpoint
CREATE TABLE `advice_document` (
	`advice_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`bytes` integer NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `advice_dossier` (
	`advice_id` text NOT NULL,
	`dossier_id` text NOT NULL,
	`version_id` text,
	PRIMARY KEY(`advice_id`, `dossier_id`),
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `dossier_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_dossier_dossier` ON `advice_dossier` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `advice_link` (
	`advice_id` text NOT NULL,
	`dossier_id` text NOT NULL,
	`linked_at` text NOT NULL,
	`linked_by` text NOT NULL,
	PRIMARY KEY(`advice_id`, `dossier_id`),
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_link_dossier` ON `advice_link` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `advice_request` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`version_id` text NOT NULL,
	`background` text NOT NULL,
	`planned_decision_on` text,
	`wanted_on` text,
	`short_term_reason` text,
	`late_reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`sent_at` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `dossier_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "advice_request_withdrawn" CHECK("advice_request"."withdrawn_at" is null or coalesce(length(trim("advice_request"."withdrawn_reason")), 0) > 0)
);
--> statement-breakpoint
CREATE INDEX `advice_request_dossier` ON `advice_request` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `advice_section` (
	`id` text PRIMARY KEY NOT NULL,
	`advice_id` text NOT NULL,
	`key` text NOT NULL,
	`number` integer NOT NULL,
	`heading` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `advice_section_key` ON `advice_section` (`advice_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `advice_section_number` ON `advice_section` (`advice_id`,`number`);--> statement-breakpoint
CREATE TABLE `citation` (
	`id` text PRIMARY KEY NOT NULL,
	`advice_id` text NOT NULL,
	`recommendation_id` text,
	`kind` text NOT NULL,
	`source_id` text NOT NULL,
	`frozen` text NOT NULL,
	`frozen_at` text NOT NULL,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citation_kind" CHECK("citation"."kind" in ('consultationResult', 'finding'))
);
--> statement-breakpoint
CREATE INDEX `citation_advice` ON `citation` (`advice_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `citation_once` ON `citation` (`advice_id`,`recommendation_id`,`kind`,`source_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`authority_id` text NOT NULL,
	`version_id` text,
	`decided_on` text NOT NULL,
	`outcome` text NOT NULL,
	`summary` text NOT NULL,
	`without_advice_reason` text,
	`created_by` text NOT NULL,
	`recorded_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `dossier_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_outcome" CHECK("decision"."outcome" in ('adopted', 'adoptedWithChanges', 'rejected')),
	CONSTRAINT "decision_summary" CHECK(coalesce(length(trim("decision"."summary")), 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_once` ON `decision` (`dossier_id`,`authority_id`);--> statement-breakpoint
CREATE TABLE `decision_advice` (
	`decision_id` text NOT NULL,
	`advice_id` text NOT NULL,
	PRIMARY KEY(`decision_id`, `advice_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `executive_response` (
	`id` text PRIMARY KEY NOT NULL,
	`advice_id` text NOT NULL,
	`authority_id` text NOT NULL,
	`introduction` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`completed_at` text,
	`completed_by` text,
	`decided_on` text,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "executive_response_complete" CHECK("executive_response"."completed_at" is null or "executive_response"."decided_on" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `executive_response_once` ON `executive_response` (`advice_id`,`authority_id`);--> statement-breakpoint
CREATE TABLE `recommendation` (
	`id` text PRIMARY KEY NOT NULL,
	`advice_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`advice_id`) REFERENCES `advice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendation_text" CHECK(coalesce(length(trim("recommendation"."text")), 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_number` ON `recommendation` (`advice_id`,`number`);--> statement-breakpoint
CREATE TABLE `recommendation_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`outcome` text NOT NULL,
	`reasons` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `executive_response`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendation_answer_outcome" CHECK("recommendation_answer"."outcome" in ('adopted', 'partlyAdopted', 'rejected')),
	CONSTRAINT "recommendation_answer_reasons" CHECK("recommendation_answer"."outcome" = 'adopted' or coalesce(length(trim("recommendation_answer"."reasons")), 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_answer_once` ON `recommendation_answer` (`response_id`,`recommendation_id`);--> statement-breakpoint
CREATE TABLE `request_authority` (
	`request_id` text NOT NULL,
	`authority_id` text NOT NULL,
	PRIMARY KEY(`request_id`, `authority_id`),
	FOREIGN KEY (`request_id`) REFERENCES `advice_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `request_council` (
	`request_id` text NOT NULL,
	`council_id` text NOT NULL,
	`due_on` text,
	`term` text,
	`because` text,
	`ground` text,
	PRIMARY KEY(`request_id`, `council_id`),
	FOREIGN KEY (`request_id`) REFERENCES `advice_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `participation_council`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `request_council_council` ON `request_council` (`council_id`);--> statement-breakpoint
CREATE TABLE `request_question` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `advice_request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `request_question_number` ON `request_question` (`request_id`,`number`);--> statement-breakpoint
CREATE TABLE `fact` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`what` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `fact_subject` ON `fact` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `fact_at` ON `fact` (`at`);--> statement-breakpoint
CREATE TABLE `fact_count` (
	`what` text NOT NULL,
	`subject_id` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`what`, `subject_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `seal` (
	`number` integer PRIMARY KEY NOT NULL,
	`sealed_at` text NOT NULL,
	`count` integer NOT NULL,
	`head` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sealed_fact` (
	`fact_id` text PRIMARY KEY NOT NULL,
	`seal` integer NOT NULL,
	`position` integer NOT NULL,
	`leaf` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_fact_position` ON `sealed_fact` (`seal`,`position`);--> statement-breakpoint
CREATE TABLE `answer` (
	`response_id` text NOT NULL,
	`question_id` text NOT NULL,
	`choices` text,
	`scale` integer,
	`text` text,
	`no_opinion` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`response_id`, `question_id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_question` ON `answer` (`question_id`);--> statement-breakpoint
CREATE TABLE `answer_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`code_hmac` text NOT NULL,
	`answers` text NOT NULL,
	`started_on` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_draft_code` ON `answer_draft` (`code_hmac`);--> statement-breakpoint
CREATE INDEX `answer_draft_started` ON `answer_draft` (`started_on`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`dossier_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`goal` text NOT NULL,
	`room_for_influence` text NOT NULL,
	`target_group` text NOT NULL,
	`afterwards` text NOT NULL,
	`paging` text DEFAULT 'onePerPage' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`opens_at` text,
	`closes_at` text,
	`opened_at` text,
	`closed_at` text,
	`published_at` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`method_who_was_asked` text,
	`method_invited` integer,
	`method_invited_note` text,
	`method_how` text,
	`method_limits` text,
	`conclusion` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_state_word" CHECK("consultation"."state" in ('draft', 'open', 'closed', 'published', 'withdrawn')),
	CONSTRAINT "consultation_paging" CHECK("consultation"."paging" in ('onePerPage', 'allOnOnePage')),
	CONSTRAINT "consultation_open_has_end" CHECK("consultation"."opened_at" is null or ("consultation"."closes_at" is not null and coalesce(length(trim("consultation"."goal")), 0) > 0 and coalesce(length(trim("consultation"."room_for_influence")), 0) > 0 and coalesce(length(trim("consultation"."target_group")), 0) > 0 and coalesce(length(trim("consultation"."afterwards")), 0) > 0)),
	CONSTRAINT "consultation_withdrawn_reason" CHECK("consultation"."withdrawn_at" is null or coalesce(length(trim("consultation"."withdrawn_reason")), 0) > 0),
	CONSTRAINT "consultation_published_has_method" CHECK("consultation"."published_at" is null or ("consultation"."closed_at" is not null and coalesce(length(trim("consultation"."method_who_was_asked")), 0) > 0 and coalesce(length(trim("consultation"."method_how")), 0) > 0 and coalesce(length(trim("consultation"."method_limits")), 0) > 0 and ("consultation"."method_invited" is not null or coalesce(length(trim("consultation"."method_invited_note")), 0) > 0)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_slug` ON `consultation` (`slug`);--> statement-breakpoint
CREATE INDEX `consultation_dossier` ON `consultation` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `consultation_state` ON `consultation` (`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`required` integer NOT NULL,
	`max_choices` integer,
	`low_label` text,
	`high_label` text,
	`offers_no_opinion` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_kind" CHECK("question"."kind" in ('singleChoice', 'multipleChoice', 'chooseUpTo', 'scale', 'openText')),
	CONSTRAINT "question_text" CHECK(coalesce(length(trim("question"."text")), 0) > 0),
	CONSTRAINT "question_max" CHECK("question"."kind" <> 'chooseUpTo' or coalesce("question"."max_choices", 0) >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_number` ON `question` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `question_option` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_option_number` ON `question_option` (`question_id`,`number`);--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`code_hmac` text NOT NULL,
	`sent_on` text NOT NULL,
	`corrected_on` text,
	`withdrawn_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_code` ON `response` (`code_hmac`);--> statement-breakpoint
CREATE INDEX `response_consultation` ON `response` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `tally` (
	`consultation_id` text NOT NULL,
	`question_id` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `question_id`, `key`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tally_not_negative" CHECK("tally"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE `council_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`value` text NOT NULL,
	`ground` text NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `participation_council`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_setting_kind" CHECK("council_setting"."kind" in ('adviceTerm', 'responseTerm', 'quorum', 'majority'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `council_setting_once` ON `council_setting` (`council_id`,`kind`,`from_day`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`council_id`) REFERENCES `participation_council`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_role" CHECK("membership"."role" in ('chair', 'secretary', 'officialSecretary', 'member'))
);
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once` ON `membership` (`council_id`,`person_id`,`role`,`from_day`);--> statement-breakpoint
CREATE TABLE `participation_council` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`organisation_id` text NOT NULL,
	`legal_basis` text NOT NULL,
	`about` text NOT NULL,
	`email` text NOT NULL,
	`founded_on` text NOT NULL,
	`ended_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participation_council_kind" CHECK("participation_council"."kind" in ('local', 'regional')),
	CONSTRAINT "participation_council_basis" CHECK("participation_council"."legal_basis" in ('bylaw', 'executiveDecision', 'covenant'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participation_council_slug` ON `participation_council` (`slug`);--> statement-breakpoint
CREATE TABLE `dossier` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`summary` text NOT NULL,
	`can_change` text NOT NULL,
	`cannot_change` text NOT NULL,
	`wmo` integer NOT NULL,
	`jeugdwet` integer NOT NULL,
	`participatiewet` integer NOT NULL,
	`scope` text NOT NULL,
	`regional_topic` text,
	`phase` text DEFAULT 'idea' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`published_at` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dossier_phase" CHECK("dossier"."phase" in ('idea', 'drafting', 'advice', 'response', 'decision', 'carryingOut', 'evaluated', 'withdrawn')),
	CONSTRAINT "dossier_scope" CHECK("dossier"."scope" in ('local', 'regional')),
	CONSTRAINT "dossier_withdrawn_reason" CHECK("dossier"."withdrawn_at" is null or coalesce(length(trim("dossier"."withdrawn_reason")), 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_slug` ON `dossier` (`slug`);--> statement-breakpoint
CREATE INDEX `dossier_organisation` ON `dossier` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `dossier_authority` (
	`dossier_id` text NOT NULL,
	`authority_id` text NOT NULL,
	PRIMARY KEY(`dossier_id`, `authority_id`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dossier_version` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`number` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_version_number` ON `dossier_version` (`dossier_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_version_one_draft` ON `dossier_version` (`dossier_id`) WHERE published_at is null;--> statement-breakpoint
CREATE TABLE `phase_change` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`phase` text NOT NULL,
	`at` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phase_change_dossier` ON `phase_change` (`dossier_id`,`at`);--> statement-breakpoint
CREATE TABLE `version_section` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`key` text NOT NULL,
	`number` integer NOT NULL,
	`heading` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `dossier_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_section_key` ON `version_section` (`version_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_section_number` ON `version_section` (`version_id`,`number`);--> statement-breakpoint
CREATE TABLE `counter` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `done_once` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`outcome` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `done_once_key` ON `done_once` (`key`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `slug` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` text NOT NULL,
	`run_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`done_at` text,
	`dead_at` text,
	`last_error` text,
	`once_key` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`done_at`,`dead_at`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`);--> statement-breakpoint
CREATE TABLE `authority` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "authority_kind" CHECK("authority"."kind" in ('executive', 'municipalCouncil'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authority_kind_once` ON `authority` (`organisation_id`,`kind`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "office_role" CHECK("office"."role" in ('policyOfficer', 'liaisonOfficer', 'portfolioHolder', 'clerk', 'administrator')),
	CONSTRAINT "office_from" CHECK("office"."from_day" like '____-__-__')
);
--> statement-breakpoint
CREATE INDEX `office_person` ON `office` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `office_once` ON `office` (`person_id`,`organisation_id`,`role`,`from_day`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`cbs_code` text,
	`theme` text DEFAULT 'neutral' NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`postal_address` text NOT NULL,
	`privacy_email` text NOT NULL,
	`accessibility_checked_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "organisation_kind" CHECK("organisation"."kind" in ('municipality', 'region')),
	CONSTRAINT "organisation_theme" CHECK("organisation"."theme" in ('neutral', 'beverwijk', 'heemskerk', 'velsen'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_slug` ON `organisation` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_cbs` ON `organisation` (`cbs_code`);--> statement-breakpoint
CREATE TABLE `region_member` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`municipality_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`region_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_member_once` ON `region_member` (`region_id`,`municipality_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text PRIMARY KEY NOT NULL,
	`table_id` text NOT NULL,
	`dossier_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`table_id`) REFERENCES `theme_table`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_text" CHECK(coalesce(length(trim("finding"."text")), 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_number` ON `finding` (`table_id`,`number`);--> statement-breakpoint
CREATE INDEX `finding_dossier` ON `finding` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `table_participant` (
	`id` text PRIMARY KEY NOT NULL,
	`table_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`table_id`) REFERENCES `theme_table`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "table_participant_kind" CHECK("table_participant"."kind" in ('client', 'informalCarer', 'resident', 'professional', 'official'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `table_participant_once` ON `table_participant` (`table_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `table_session` (
	`id` text PRIMARY KEY NOT NULL,
	`table_id` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`present` integer NOT NULL,
	`notes` text NOT NULL,
	`published_at` text,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`table_id`) REFERENCES `theme_table`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `table_session_table` ON `table_session` (`table_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `theme_table` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`dossier_id` text NOT NULL,
	`slug` text NOT NULL,
	`theme` text NOT NULL,
	`question` text NOT NULL,
	`ladder_rung` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theme_table_rung" CHECK("theme_table"."ladder_rung" in ('inform', 'consult', 'advise', 'coproduce', 'codecide'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theme_table_slug` ON `theme_table` (`slug`);--> statement-breakpoint
CREATE INDEX `theme_table_dossier` ON `theme_table` (`dossier_id`);