package org.gongkai.request.law;

/** Why a day is the day of receipt (art. 31), in a letter's words. */
public record ReceiptRule(String words, Citation article) {
    public static ReceiptRule of(Channel channel) {
        return switch (channel) {
            case COUNTER -> new ReceiptRule("当面提交，以提交之日为收到申请之日", new Citation("31(1)"));
            case ORAL -> new ReceiptRule("口头提出并由工作人员代为填写，以提交之日为收到申请之日", new Citation("31(1)"));
            case SIGNED_POST -> new ReceiptRule("以邮寄方式提交，以签收之日为收到申请之日", new Citation("31(2)"));
            case ORDINARY_POST -> new ReceiptRule("以平常信函提交，以确认之日为收到申请之日", new Citation("31(2)"));
            case WEB, EMAIL, FAX, WECHAT, OTHER -> new ReceiptRule("以双方确认之日为收到申请之日", new Citation("31(3)"));
        };
    }
}
